// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/logfile.h"

#include "app/core/privatefile.h"
#include "app/core/redactor.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr size_t mostWaiting = 10000; // lines, while the disk does not keep up

QChar letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u'D';
    case QtInfoMsg:
        return u'I';
    case QtWarningMsg:
        return u'W';
    case QtCriticalMsg:
        return u'C';
    case QtFatalMsg:
        return u'F';
    }
    Q_UNREACHABLE();
}

QString lineOf(QtMsgType type, const QMessageLogContext &context, const QString &redacted)
{
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    const QString head = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s)
        + u' ' + letterOf(type) + u' ' + category;
    if (category.startsWith("desk."_L1))
        return head + u": "_s + redacted;
    const QString file = QFileInfo(QString::fromLocal8Bit(context.file)).fileName();
    return file.isEmpty() ? head : u"%1 (%2:%3)"_s.arg(head, file).arg(context.line);
}
} // namespace

class LogFile::Writer
{
public:
    explicit Writer(const Options &options)
        : m_options(options)
        , m_redactor(options.keyPrefixes)
        , m_thread([this] { run(); })
    {
        const QMutexLocker lock(&s_mutex);
        s_writer = this;
        s_before = qInstallMessageHandler(handle);
    }

    ~Writer()
    {
        {
            const QMutexLocker lock(&s_mutex);
            qInstallMessageHandler(s_before);
            s_writer = nullptr;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void flush()
    {
        std::unique_lock lock(m_mutex);
        m_written.wait(lock, [this] { return m_lines.empty() && !m_writing; });
    }

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        const QMutexLocker lock(&s_mutex);
        if (!s_writer)
            return;
        const QString redacted = s_writer->m_redactor.redacted(message);
        if (!t_isWriter) // else each failure to write would be one more line to write
            s_writer->append(lineOf(type, context, redacted));
        if (type == QtFatalMsg && !t_isWriter)
            s_writer->flush(); // the program ends next
        if (s_before)
            s_before(type, context, redacted); // to where a terminal or a session keeps it
    }

    void append(const QString &line)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_lines.size() < mostWaiting)
                m_lines.push_back(line.toUtf8().replace('\n', ' ') + '\n');
        }
        m_wake.notify_all();
    }

    void run()
    {
        t_isWriter = true;
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_ending || !m_lines.empty(); });
            if (m_lines.empty())
                return;
            const std::deque<QByteArray> lines = std::exchange(m_lines, {});
            m_writing = true;
            lock.unlock();
            for (const QByteArray &line : lines)
                write(line);
            m_file.flush(); // a crash loses no more than what came since
            lock.lock();
            m_writing = false;
            m_written.notify_all();
        }
    }

    void write(const QByteArray &line)
    {
        if (m_file.isOpen() && m_file.size() + line.size() > m_options.fileSize)
            rotate();
        if (!m_file.isOpen() && !open())
            return;
        if (m_file.write(line) != line.size())
            m_file.close(); // the next line tries anew
    }

    bool open()
    {
        const QString path = filePath(m_options.folder);
        if (!makePrivateFolder(m_options.folder) || !makePrivateFile(path))
            return false;
        m_file.setFileName(path);
        return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }

    void rotate()
    {
        m_file.close();
        QFile::remove(filePath(m_options.folder, m_options.files - 1));
        for (int age = m_options.files - 2; age >= 0; --age)
            QFile::rename(filePath(m_options.folder, age), filePath(m_options.folder, age + 1));
    }

    inline static thread_local bool t_isWriter = false;
    inline static QBasicMutex s_mutex;
    inline static Writer *s_writer = nullptr;
    inline static QtMessageHandler s_before = nullptr;

    const Options m_options;
    const Redactor m_redactor;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::deque<QByteArray> m_lines;
    bool m_writing = false;
    bool m_ending = false;
    QFile m_file; // of the thread
    std::thread m_thread; // last: it uses all of the above
};

LogFile::LogFile(const Options &options)
    : m_writer(std::make_unique<Writer>(options))
{
}

LogFile::~LogFile() = default;

void LogFile::flush()
{
    m_writer->flush();
}

QString LogFile::filePath(const QString &folder, int age)
{
    return age == 0 ? folder + "/desk.log"_L1 : u"%1/desk.%2.log"_s.arg(folder).arg(age);
}

QString LogFile::lastLines(const QString &folder, qint64 bytes)
{
    QByteArray text;
    for (const int age : {1, 0}) {
        QFile file(filePath(folder, age));
        if (file.open(QIODevice::ReadOnly) && file.seek(qMax<qint64>(0, file.size() - bytes)))
            text += file.readAll();
    }
    if (text.size() > bytes)
        text = text.right(bytes);
    const bool whole = text.size() < bytes;
    return QString::fromUtf8(whole ? text : text.mid(text.indexOf('\n') + 1));
}

} // namespace desk
