// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/preset.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// The example of the tests, without a line break at its end.
QByteArray whole()
{
    QFile file(QStringLiteral(DESK_TEST_DATA "/preset.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    return file.readAll().trimmed();
}

/// With that text of the whole file replaced.
QByteArray with(const QByteArray &before, const QByteArray &after)
{
    QByteArray text = whole();
    if (!text.contains(before))
        qFatal("not in the file: %s", before.constData());
    return text.replace(before, after);
}

Account presetAccount(const QString &preset, const QString &name)
{
    Account account;
    account.preset = preset;
    account.name = name;
    account.api = u"acme"_s;
    account.environment = EnvironmentKind::Production;
    account.environmentId = u"production"_s;
    return account;
}
} // namespace

/// The administrator's file: what it can say, and what is said of one that is wrong.
class tst_Preset : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aWholeFileIsRead();
    void noFileDecidesNothing();
    void aFileThatCannotBeReadSaysSo();
    void oneMistakeNamesItsPlace_data();
    void oneMistakeNamesItsPlace();
    void missingAccountsAreMadeOnce();
    void aChangedFileChangesItsAccountsButNotTheirKeys();
    void anotherAddressLosesTheKey();
    void whatIsGoneFromTheFileIsAnOrdinaryAccount();

private:
    const Catalog m_catalog = Catalog::load(QStringLiteral(DESK_TEST_DATA "/apis"), {}, u"en"_s);
};

void tst_Preset::aWholeFileIsRead()
{
    const auto preset = parsePreset(whole(), m_catalog);
    QVERIFY2(preset, preset ? "" : qPrintable(preset.error().args.join(u' ')));
    QCOMPARE(preset->days, 365);
    QCOMPARE(preset->personDays, 30);
    QVERIFY(preset->keepsNoHistory);
    QCOMPARE(preset->accounts.size(), 2);
    const Account &shop = preset->accounts[0];
    QCOMPARE(shop.preset, u"shop-1"_s);
    QCOMPARE(shop.name, u"Shop"_s);
    QCOMPARE(shop.environment, EnvironmentKind::Production);
    QCOMPARE(shop.environmentId, u"production"_s);
    QCOMPARE(shop.zone, u"Europe/Berlin"_s);
    QCOMPARE(shop.values.value(u"shelf"_s), u"3"_s);
    QCOMPARE(shop.headers.value(u"createOrder/X-Version"_s), u"8"_s);
    const Account &own = preset->accounts[1];
    QCOMPARE(own.environment, EnvironmentKind::Custom);
    QCOMPARE(own.customUrl.host(), u"desk.example"_s);
    QCOMPARE(parsePreset("{}", m_catalog), Preset());
}

void tst_Preset::noFileDecidesNothing()
{
    QCOMPARE(readPreset({}, m_catalog), Preset());
    QCOMPARE(readPreset(u"/nowhere/preset.json"_s, m_catalog), Preset());
}

void tst_Preset::aFileThatCannotBeReadSaysSo()
{
    const QTemporaryDir folder; // not a file
    const auto unreadable = readPreset(folder.path(), m_catalog);
    QVERIFY(!unreadable);
    QCOMPARE(unreadable.error().fault, PresetFault::NotReadable);
    QCOMPARE(unreadable.error().file, folder.path());

    QFile file(folder.filePath(u"preset.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\n  \"history\": 1}") > 0);
    file.close();
    const auto wrong = readPreset(file.fileName(), m_catalog);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().file, file.fileName());
    QCOMPARE(wrong.error().line, 2);
    QCOMPARE(wrong.error().column, 3);
}

void tst_Preset::oneMistakeNamesItsPlace_data()
{
    using F = PresetFault;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PresetFault>("fault");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, F fault, const QStringList &args,
                        int line, int column) {
        QTest::newRow(name) << text << fault << args << line << column;
    };
    row("empty", "", F::NotJson, {{}}, 1, 1);
    row("no JSON", with("\"retention\"", "retention"), F::NotJson, {{}}, 9, 3);
    row("cut off", whole().chopped(3), F::NotJson, {{}}, 10, 18);
    row("a list", "[]", F::NotAnObject, {{}}, 1, 1);
    row("member twice", with("\"name\": \"Shop\"", "\"id\": \"x\""), F::StandsTwice, {u"id"_s}, 3,
        22);
    row("unknown member", with("history", "histroy"), F::UnknownMember, {u"histroy"_s}, 10, 3);
    row("unknown member of an account", with("timeZone", "zone"), F::UnknownMember, {u"zone"_s}, 4,
        6);
    row("accounts no list", R"({"accounts": {}})", F::NotAList, {u"accounts"_s}, 1, 2);
    row("account no object", R"({"accounts": [{}, 7]})", F::Missing, {u"id"_s}, 1, 15);
    row("no id", with("\"id\": \"shop-2\", ", ""), F::Missing, {u"id"_s}, 6, 5);
    row("empty name", with("\"Own place\"", "\" \""), F::Missing, {u"name"_s}, 6, 22);
    row("name no text", with("\"Own place\"", "7"), F::NotAText, {u"name"_s}, 6, 22);
    row("id twice", with("shop-2", "shop-1"), F::SameId, {u"shop-1"_s}, 6, 6);
    row("unknown API", with("\"acme\", \"url\"", "\"acne\", \"url\""), F::UnknownApi,
        {u"acne"_s, u"acme"_s}, 6, 43);
    row("unknown environment", with("production", "staging"), F::NotAChoice,
        {u"environment"_s, u"staging"_s, u"production, local, practice"_s}, 3, 53);
    row("environment and address", with("\"url\"", "\"environment\": \"local\", \"url\""),
        F::OneOfTwo, {u"environment"_s, u"url"_s}, 6, 82);
    row("neither", with("\"url\": \"https://desk.example/v1/\",", ""), F::OneOfTwo,
        {u"environment"_s, u"url"_s}, 6, 5);
    row("unknown value", with("shelf", "floor"), F::UnknownValue, {u"floor"_s, u"Acme"_s}, 4, 64);
    row("value no text", with("\"3\"", "3"), F::NotAText, {u"shelf"_s}, 4, 64);
    row("header of another operation", with("createOrder", "saveCustomer"), F::UnknownHeader,
        {u"saveCustomer"_s, u"X-Version"_s}, 5, 35);
    row("unknown header", with("X-Version", "X-Cookie"), F::UnknownHeader,
        {u"createOrder"_s, u"X-Cookie"_s}, 5, 34);
    row("key", with("\"timeZone\"", "\"key\": \"k\", \"timeZone\""), F::HoldsKey, {}, 4, 6);
    row("API key", with("\"timeZone\"", "\"apiKey\": \"k\", \"timeZone\""), F::HoldsKey, {}, 4, 6);
    row("a key as a header", with("X-Version", "Authorization"), F::HoldsKey, {}, 5, 34);
    row("what looks like a key", with("\"3\"", "\"key_0123456789abcdef0123456789\""), F::HoldsKey,
        {}, 4, 64);
    row("days no number", with("365", "\"365\""), F::NotANumber, {u"days"_s, u"0"_s, u"36500"_s}, 9,
        17);
    row("half a day", with("365", "0.5"), F::NotANumber, {u"days"_s, u"0"_s, u"36500"_s}, 9, 17);
    row("negative days", with("30}", "-1}"), F::NotANumber, {u"personDays"_s, u"0"_s, u"36500"_s},
        9, 30);
    row("retention without days", with("\"days\": 365, ", ""), F::Missing, {u"days"_s}, 9, 3);
    row("history on", with("\"off\"", "\"on\""), F::NotAChoice, {u"history"_s, u"on"_s, u"off"_s},
        10, 3);
    // What the dialog for accounts would say, too.
    row("plain http", with("https", "http"), F::Account, {}, 6, 58);
    row("no address", with("https://desk.example/v1/", "desk"), F::Account, {}, 6, 58);
    row("unknown time zone", with("Europe/Berlin", "Europe/Atlantis"), F::Account, {}, 4, 6);
    row("name twice", with("Own place", "shop"), F::Account, {}, 6, 22);
    row("value missing", with("\"shop\": \"shop_1\", ", ""), F::Account, {}, 4, 35);
    row("wrong kind of id", with("shop_1", "cus_1"), F::Account, {}, 4, 46);
}

void tst_Preset::oneMistakeNamesItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(PresetFault, fault);
    QFETCH(QStringList, args);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto preset = parsePreset(text, m_catalog);
    QVERIFY(!preset);
    QCOMPARE(preset.error().fault, fault);
    QCOMPARE(preset.error().args, args);
    QCOMPARE(preset.error().line, line);
    QCOMPARE(preset.error().column, column);
    QCOMPARE(preset.error().api, fault == PresetFault::Account ? u"acme"_s : QString());
}

void tst_Preset::missingAccountsAreMadeOnce()
{
    Account mine;
    mine.id = u"mine"_s;
    mine.name = u"Mine"_s;
    mine.order = 4;
    const QList<Account> presets {presetAccount(u"a"_s, u"A"_s), presetAccount(u"b"_s, u"B"_s)};
    const QList<Account> made = presetChanges({mine}, presets, u"Europe/Berlin"_s);
    QCOMPARE(made.size(), 2);
    QVERIFY(!made[0].id.isEmpty() && made[0].id != made[1].id);
    QVERIFY(made[0].isPreset);
    QCOMPARE(made[0].zone, u"Europe/Berlin"_s);
    QCOMPARE(made[0].order, 5);
    QCOMPARE(made[1].order, 6);
    QCOMPARE(presetChanges(QList<Account> {mine} + made, presets, u"UTC"_s), QList<Account>());
}

void tst_Preset::aChangedFileChangesItsAccountsButNotTheirKeys()
{
    QList<Account> accounts = presetChanges({}, {presetAccount(u"a"_s, u"A"_s)}, u"UTC"_s);
    accounts[0].keyBackend = u"libsecret"_s;
    accounts[0].keySavedAt = 7;
    Account changed = presetAccount(u"a"_s, u"New name"_s);
    changed.values.insert(u"shelf"_s, u"4"_s);
    changed.zone = u"Asia/Tokyo"_s;
    const QList<Account> after = presetChanges(accounts, {changed}, u"UTC"_s);
    QCOMPARE(after.size(), 1);
    Account expected = accounts[0];
    expected.name = u"New name"_s;
    expected.values = changed.values;
    expected.zone = changed.zone;
    QCOMPARE(after[0], expected);
}

void tst_Preset::anotherAddressLosesTheKey()
{
    QList<Account> accounts = presetChanges({}, {presetAccount(u"a"_s, u"A"_s)}, u"UTC"_s);
    accounts[0].keyBackend = u"libsecret"_s;
    accounts[0].keySavedAt = 7;
    Account moved = presetAccount(u"a"_s, u"A"_s);
    moved.environmentId = u"local"_s;
    const QList<Account> after = presetChanges(accounts, {moved}, u"UTC"_s);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after[0].id, accounts[0].id);
    QVERIFY(after[0].keyBackend.isEmpty());
    QCOMPARE(after[0].keySavedAt, 0);
}

void tst_Preset::whatIsGoneFromTheFileIsAnOrdinaryAccount()
{
    const QList<Account> presets {presetAccount(u"a"_s, u"A"_s)};
    QList<Account> accounts = presetChanges({}, presets, u"UTC"_s);
    QList<Account> after = presetChanges(accounts, {}, u"UTC"_s);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after[0].id, accounts[0].id);
    QVERIFY(!after[0].isPreset);
    QCOMPARE(presetChanges(after, {}, u"UTC"_s), QList<Account>());
    QCOMPARE(presetChanges(after, presets, u"UTC"_s), accounts); // and it comes back
}

QTEST_GUILESS_MAIN(tst_Preset)
#include "tst_preset.moc"
