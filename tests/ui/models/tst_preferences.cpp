// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/files.h"
#include "ui/models/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Preferences : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatIsSetIsThereAgain();
    void aDamagedFileIsKeptAndWhatIsReadableUsed();
    void onlyItsOwnerMayReadIt();
    void truncationAnywhereNeverStopsTheProgram();
    void anAdministratorGoesFirst();
};

void tst_Preferences::whatIsSetIsThereAgain()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"preferences.ini"_s);
    {
        Preferences preferences(file);
        preferences.setAccount(u"acc"_s);
        preferences.setPinned(u"whop/lead"_s, {u"/email"_s, u"/name"_s});
    }
    const Preferences preferences(file);
    QCOMPARE(preferences.account(), u"acc"_s);
    QCOMPARE(preferences.pinned(u"whop/lead"_s), (QSet<QString> {u"/email"_s, u"/name"_s}));
    QVERIFY(preferences.damagedCopy().isEmpty());
}

void tst_Preferences::aDamagedFileIsKeptAndWhatIsReadableUsed()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"preferences.ini"_s);
    const QByteArray damaged = "[General]\naccount=acc\nlangu";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damaged);
    file.close();
    {
        const Preferences preferences(path);
        QCOMPARE(preferences.account(), u"acc"_s);
        const QString copy = preferences.damagedCopy();
        QVERIFY(QFileInfo(copy).fileName().startsWith(u"preferences.damaged-"_s));
        QCOMPARE(bytesOf(copy), damaged);
        QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
    }
    const Preferences again(path);
    QVERIFY(again.damagedCopy().isEmpty()); // said once
    QCOMPARE(again.account(), u"acc"_s);
}

void tst_Preferences::onlyItsOwnerMayReadIt()
{
    constexpr auto others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"config/preferences.ini"_s);
    for (const bool isOld : {false, true}) {
        if (isOld) // written by a program that did not care
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | others));
        {
            Preferences preferences(path);
            preferences.setAccount(isOld ? u"a"_s : u"b"_s);
        }
        QVERIFY(QFileInfo(path).size() > 0);
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(path).path()) & others));
    }
}

void tst_Preferences::truncationAnywhereNeverStopsTheProgram()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"preferences.ini"_s);
    {
        Preferences preferences(path);
        preferences.setAccount(u"acc"_s);
        preferences.setLanguage(u"de"_s);
        preferences.setLayout(u"window"_s, QByteArray("\0\xff\x01=[", 5));
        preferences.setPinned(u"whop/lead"_s, {u"/email"_s, u"/name"_s});
    }
    const QByteArray whole = bytesOf(path);
    int kept = 0;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QString cut = dir.filePath(u"%1/preferences.ini"_s.arg(size));
        QVERIFY(QDir(dir.path()).mkpath(QString::number(size)));
        QFile file(cut);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.left(size));
        file.close();
        Preferences preferences(cut);
        if (!preferences.damagedCopy().isEmpty()) {
            QCOMPARE(bytesOf(preferences.damagedCopy()), whole.left(size));
            ++kept;
        }
        (void)preferences.pinned(u"whop/lead"_s);
        (void)preferences.layout(u"window"_s);
        preferences.setAccount(u"other"_s);
        QCOMPARE(preferences.account(), u"other"_s);
    }
    QVERIFY(kept > 0);
}

void tst_Preferences::anAdministratorGoesFirst()
{
    const QTemporaryDir dir;
    Preferences preferences(dir.filePath(u"preferences.ini"_s));
    const RetentionPolicy own {10, 500, 3, false};
    preferences.setRetention(own);
    QVERIFY(!preferences.isRetentionFixed() && !preferences.isHistoryFixed());

    Preset preset;
    preset.keepsNoHistory = true;
    preferences.setPreset(preset);
    QVERIFY(!preferences.isRetentionFixed() && preferences.isHistoryFixed());
    QCOMPARE(preferences.retention(), (RetentionPolicy {10, 500, 3, true}));
    preferences.setRetention(preferences.retention()); // days may still be changed

    preset.keepsNoHistory = false;
    preset.days = 365;
    preset.personDays = 30;
    preferences.setPreset(preset);
    QVERIFY(preferences.isRetentionFixed() && preferences.isHistoryFixed());
    QCOMPARE(preferences.retention(), (RetentionPolicy {365, 0, 30, false}));
    preferences.setRetention({1, 1, 1, true});

    preferences.setPreset({}); // who knows what it says: everything is kept
    QCOMPARE(preferences.retention(), RetentionPolicy());
    preferences.setRetention({1, 1, 1, true});

    preferences.setPreset(Preset());
    QCOMPARE(preferences.retention(), own); // none of it was the person's wish
}

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_preferences.moc"
