// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/crashguard.h"
#include "fakes/enginedesk.h"
#include "fakes/faultserverprocess.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int keyLength = 40;

/// A key that stands nowhere in this process but where the program put it: kept as its opposite.
class HiddenKey final
{
public:
    HiddenKey()
    {
        for (int i = 0; i < keyLength; ++i)
            m_opposite.push_back(char(~('a' + QRandomGenerator::global()->bounded(26))));
    }
    [[nodiscard]] Secret secret() const
    {
        QByteArray bytes(keyLength, Qt::Uninitialized);
        for (int i = 0; i < keyLength; ++i)
            bytes[i] = char(~m_opposite[size_t(i)]);
        return Secret(std::move(bytes));
    }
    [[nodiscard]] int countIn(const QByteArray &bytes) const
    {
        int count = 0;
        const char first = char(~m_opposite[0]);
        const char *at = bytes.constData();
        const char *const end = at + bytes.size() - keyLength + 1;
        for (; at < end; ++at) {
            at = static_cast<const char *>(std::memchr(at, first, size_t(end - at)));
            if (!at)
                break;
            count += isAt(at);
        }
        return count;
    }

private:
    [[nodiscard]] bool isAt(const char *at) const
    {
        for (size_t i = 0; i < keyLength; ++i) {
            if (at[i] != char(~m_opposite[i]))
                return false;
        }
        return true;
    }
    std::vector<char> m_opposite;
};

/// Reads other memory into itself, and is left out when memory is searched.
alignas(4096) std::array<char, 1 << 20> window;

/// Longer than any memory: where a sanitizer notes what it knows of each byte.
constexpr quint64 aSanitizersOwn = quint64(1) << 36;

int copiesInRange(const HiddenKey &key, int memory, quint64 from, quint64 to)
{
    constexpr quint64 step = window.size() - keyLength + 1; // windows overlap: none falls between
    int count = 0;
    for (; from < to; from += step) {
        const auto size = std::min<quint64>(window.size(), to - from);
        const ssize_t got = pread(memory, window.data(), size_t(size), off_t(from));
        if (got > 0)
            count += key.countIn(QByteArray::fromRawData(window.data(), got));
    }
    window.fill(0);
    return count;
}

/// In what a core dump of this process would hold: all memory that it may write to.
int copiesInMemory(const HiddenKey &key)
{
    QFile maps(u"/proc/self/maps"_s);
    const int memory = open("/proc/self/mem", O_RDONLY);
    if (!maps.open(QIODevice::ReadOnly) || memory < 0)
        return -1;
    const auto ourFrom = quint64(reinterpret_cast<quintptr>(window.data()));
    const quint64 ourTo = ourFrom + window.size();
    int count = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 2 || !fields[1].startsWith("rw"))
            continue;
        const QList<QByteArray> range = fields[0].split('-');
        const quint64 from = range[0].toULongLong(nullptr, 16);
        const quint64 to = range[1].toULongLong(nullptr, 16);
        if (to - from > aSanitizersOwn)
            continue;
        count += copiesInRange(key, memory, from, std::clamp(ourFrom, from, to));
        count += copiesInRange(key, memory, std::clamp(ourTo, from, to), to);
    }
    close(memory);
    return count;
}

int copiesIn(const HiddenKey &key, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? key.countIn(file.readAll()) : -1;
}
} // namespace

/// What a key leaves behind in the process that sent with it.
class tst_KeyTraces : public QObject
{
    Q_OBJECT

private slots:
    void theSearchFindsAKey();
    void aWipedKeyIsGone();
    void littleIsLeftAfterSending();
    void aCrashWritesNoMemory();
};

void tst_KeyTraces::theSearchFindsAKey()
{
    const HiddenKey key;
    QCOMPARE(copiesInMemory(key), 0);
    const Secret secret = key.secret();
    QCOMPARE(copiesInMemory(key), 1);
}

void tst_KeyTraces::aWipedKeyIsGone()
{
    const HiddenKey key;
    {
        const Secret secret = key.secret();
        const Secret another = secret.clone();
        QVERIFY(another.equals(secret));
    }
    QCOMPARE(copiesInMemory(key), 0);
}

void tst_KeyTraces::littleIsLeftAfterSending()
{
    const HiddenKey key;
    const Catalog catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock clock;
    const QTemporaryDir dir;
    FaultServer server; // a process of its own: what it heard is not in ours
    EngineDesk desk(catalog, clock, dir.filePath(u"data"_s));
    const Account account = loopbackAccount(*catalog.api(u"whop"_s), server.url());
    QVERIFY(desk.saveAccount(account));
    desk.engine().setKey(account.id, key.secret());
    for (int i = 0; i < 5; ++i) {
        const qint64 id = desk.send(account, u"createLead"_s, {{u"/user_id"_s, u"user_1"_s}});
        QTRY_VERIFY(desk.row(id).attempts > 0 && desk.row(id).state != SubmissionState::Sending);
    }
    desk.engine().dropKey(account.id, Reason::KeyNeeded);
    desk.end();
    QCOMPARE(copiesIn(key, u"/proc/self/cmdline"_s), 0);
    QCOMPARE(copiesIn(key, u"/proc/self/environ"_s), 0);
    // QNetworkAccessManager copies headers into buffers of its own, which it frees unwiped.
    const int left = copiesInMemory(key);
    qInfo("%d copies in freed memory after 5 requests", left);
    QVERIFY(left >= 0);
    QVERIFY2(left <= 10, QByteArray::number(left).constData());
}

void tst_KeyTraces::aCrashWritesNoMemory()
{
    keepMemoryOutOfCrashFiles();
    rlimit limit {1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

QTEST_GUILESS_MAIN(tst_KeyTraces)
#include "tst_keytraces.moc"
