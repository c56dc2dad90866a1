// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// Where files are, as freedesktop's standard says it.
class tst_Folders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setApplicationName(u"conversion-desk"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qputenv("HOME", m_home.path().toLocal8Bit());
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
                                 "XDG_CACHE_HOME", "XDG_CONFIG_DIRS"})
            qunsetenv(name);
    }
    void theFoldersAreThoseOfThePlatform();
    void whatTheEnvironmentSaysGoesFirst();
    void thePresetFileIsTheSystems();

private:
    [[nodiscard]] QString home(const QString &below) const { return m_home.filePath(below); }
    [[nodiscard]] QString writePreset(const QString &folder) const
    {
        QDir().mkpath(home(folder + u"/conversion-desk"_s));
        QFile file(home(folder + u"/conversion-desk/preset.json"_s));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

    QTemporaryDir m_home;
};

void tst_Folders::theFoldersAreThoseOfThePlatform()
{
    const Folders folders = Folders::standard();
    QCOMPARE(folders.data, home(u".local/share/conversion-desk"_s));
    QCOMPARE(folders.apis, home(u".local/share/conversion-desk/apis"_s));
    QCOMPARE(folders.preferences, home(u".config/conversion-desk/preferences.ini"_s));
    QCOMPARE(folders.log, home(u".local/state/conversion-desk/log"_s));
}

void tst_Folders::whatTheEnvironmentSaysGoesFirst()
{
    qputenv("XDG_DATA_HOME", "/d");
    qputenv("XDG_CONFIG_HOME", "/c");
    qputenv("XDG_STATE_HOME", "/s");
    Folders folders = Folders::standard();
    QCOMPARE(folders.data, u"/d/conversion-desk"_s);
    QCOMPARE(folders.preferences, u"/c/conversion-desk/preferences.ini"_s);
    QCOMPARE(folders.log, u"/s/conversion-desk/log"_s);
    qputenv("XDG_STATE_HOME", "s"); // relative: to be passed over
    folders = Folders::standard();
    QCOMPARE(folders.log, home(u".local/state/conversion-desk/log"_s));
}

void tst_Folders::thePresetFileIsTheSystems()
{
    qputenv("XDG_CONFIG_DIRS", (home(u"first"_s) + u':' + home(u"second"_s)).toLocal8Bit());
    QCOMPARE(Folders::preset(), QString());
    QVERIFY(!writePreset(u".config"_s).isEmpty()); // the person is not the administrator
    QCOMPARE(Folders::preset(), QString());
    const QString second = writePreset(u"second"_s);
    QCOMPARE(Folders::preset(), second);
    const QString first = writePreset(u"first"_s);
    QCOMPARE(Folders::preset(), first);
}

QTEST_GUILESS_MAIN(tst_Folders)
#include "tst_folders.moc"
