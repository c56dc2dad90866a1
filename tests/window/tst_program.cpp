// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/logfile.h"
#include "app/net/requestbuilder.h"
#include "fakes/historyfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // ms: a sanitizer on a busy machine is slow

/// The program itself, without a window that can be seen, in folders of its own.
class RunningProgram final
{
public:
    explicit RunningProgram(const QString &home, const QProcessEnvironment &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                                 "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_DIRS"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, home);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(more);
        m_process.setProcessEnvironment(environment);
    }
    ~RunningProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(const QStringList &arguments) { m_process.start(program(), arguments); }
    /// -1: it did not end.
    [[nodiscard]] int run(const QStringList &arguments)
    {
        start(arguments);
        const bool ended = m_process.waitForFinished(patience);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QString out() { return QString::fromUtf8(m_process.readAllStandardOutput()); }
    [[nodiscard]] QString err() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    static QString program() { return QStringLiteral(DESK_PROGRAM); }

    QProcess m_process;
};

QProcessEnvironment with(const QString &name, const QString &value)
{
    QProcessEnvironment environment;
    environment.insert(name, value);
    return environment;
}

/// As CMake's project() says it.
QString versionOfTheProject()
{
    QFile file(QStringLiteral(DESK_SOURCE_DIR "/CMakeLists.txt"));
    static const QRegularExpression version(u"project\\(conversion-desk VERSION ([0-9.]+)"_s);
    return file.open(QIODevice::ReadOnly)
        ? version.match(QString::fromUtf8(file.readAll())).captured(1)
        : QString();
}

} // namespace

/// What can be seen of the program from outside: what it prints, what it ends with, where it puts
/// its files.
class tst_Program : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theVersionStandsInOnePlace();
    void helpNeedsNoDisplayAndSpeaksTheLanguageOfTheTerminal();
    void wrongArgumentsEndWithASentenceAndTwo();
    void aSecondStartEndsWell();
    void aWindowThatDoesNotAnswerIsSaid();
    void filesStandWhereThePlatformHasThem();
    void anAdministratorsFileIsFound();
};

void tst_Program::theVersionStandsInOnePlace()
{
    const QString version = versionOfTheProject();
    QVERIFY(!version.isEmpty());
    const QTemporaryDir home;
    RunningProgram program(home.path());
    QCOMPARE(program.run({u"--version"_s}), 0);
    QCOMPARE(program.out(), u"conversion-desk %1\n"_s.arg(version));
    QVERIFY(userAgent().startsWith("ConversionDesk/" + version.toLatin1() + ' '));
    // What the log says, About says, too.
    const QString data = home.filePath(u"data"_s);
    program.start({u"--data"_s, data});
    const QString said = u"start version "_s + version + u' ';
    QTRY_VERIFY_WITH_TIMEOUT(LogFile::lastLines(data + u"/log"_s, 10000).contains(said), patience);
}

void tst_Program::helpNeedsNoDisplayAndSpeaksTheLanguageOfTheTerminal()
{
    const QTemporaryDir home;
    QProcessEnvironment bare = with(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    bare.insert(u"DISPLAY"_s, QString());
    bare.insert(u"LC_ALL"_s, u"en_US.UTF-8"_s);
    RunningProgram english(home.path(), bare);
    QCOMPARE(english.run({u"--help"_s}), 0);
    const QString help = english.out();
    for (const QString &option : {u"--data FOLDER"_s, u"--tour FOLDER"_s, u"-h, --help"_s,
                                  u"-v, --version"_s, u"FILE is a table"_s, u"Exit codes:"_s})
        QVERIFY2(help.contains(option), qPrintable(help));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() < 80, qPrintable(line));

    bare.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    RunningProgram german(home.path(), bare);
    QCOMPARE(german.run({u"--help"_s}), 0);
    const QString hilfe = german.out();
    QVERIFY2(hilfe.contains(u"Rückgabewerte:"_s), qPrintable(hilfe));
}

void tst_Program::wrongArgumentsEndWithASentenceAndTwo()
{
    const QTemporaryDir home;
    for (const auto &arguments :
         {QStringList {u"--frob"_s}, QStringList {u"--data"_s}, QStringList {u"a"_s, u"b"_s}}) {
        RunningProgram program(home.path(), with(u"LC_ALL"_s, u"C.UTF-8"_s));
        QCOMPARE(program.run(arguments), 2);
        QVERIFY(program.err().endsWith(u"conversion-desk --help lists the options.\n"_s));
        QCOMPARE(program.out(), QString());
    }
}

void tst_Program::aSecondStartEndsWell()
{
    const QTemporaryDir home;
    const QString data = home.filePath(u"data"_s);
    RunningProgram first(home.path());
    first.start({u"--data"_s, data});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data + u"/preferences.ini"_s), patience);
    QFile file(home.filePath(u"rows.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("Event,E-Mail\nlead,a@example.com\n") > 0);
    file.close();
    RunningProgram second(home.path());
    QCOMPARE(second.run({u"--data"_s, data, file.fileName()}), 0);
    QVERIFY(first.isRunning());
}

void tst_Program::aWindowThatDoesNotAnswerIsSaid()
{
    const QTemporaryDir home;
    const QString data = home.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    QLockFile hangs(data + u"/in-use.lock"_s);
    QVERIFY(hangs.tryLock());
    RunningProgram second(home.path(), with(u"LC_ALL"_s, u"C.UTF-8"_s));
    QCOMPARE(second.run({u"--data"_s, data}), 1);
    const QString said = second.err();
    QVERIFY2(said.contains(u"its window does not answer"_s), qPrintable(said));
}

void tst_Program::filesStandWhereThePlatformHasThem()
{
    const QTemporaryDir home;
    RunningProgram program(home.path());
    program.start({});
    const QString data = home.filePath(u".local/share/conversion-desk"_s);
    const QString log = home.filePath(u".local/state/conversion-desk/log"_s);
    const QString settings = home.filePath(u".config/conversion-desk/preferences.ini"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile(settings).size() > 0, patience); // an account is open
    QVERIFY(QFile::exists(data + u"/history.sqlite"_s));
    QTRY_VERIFY(LogFile::lastLines(log, 10000).contains(u"start version"_s));
    for (QDirIterator it(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString file = it.next();
        QVERIFY2(file.contains(u"/conversion-desk/"_s), qPrintable(file));
    }
}

void tst_Program::anAdministratorsFileIsFound()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u"xdg/conversion-desk"_s));
    QFile file(home.filePath(u"xdg/conversion-desk/preset.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"accounts": [{"id": "one", "name": "Acme Store", "api": "whop",)"
               R"( "environment": "practice", "values": {"company": "biz_1"}}]})");
    file.close();
    RunningProgram program(home.path(), with(u"XDG_CONFIG_DIRS"_s, home.filePath(u"xdg"_s)));
    const QString data = home.filePath(u"data"_s);
    program.start({u"--data"_s, data});
    QTRY_COMPARE_WITH_TIMEOUT(
        askHistory(data, u"SELECT group_concat(json_extract(json, '$.name')) FROM accounts"_s)
            .toString(),
        u"Acme Store"_s, patience);
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
