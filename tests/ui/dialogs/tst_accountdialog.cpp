// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/accountcheck.h"
#include "app/outbox/keycourier.h"
#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "fakes/fakekeystore.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/look/messagebar.h"
#include "ui/look/sectionheader.h"
#include "ui/models/accountsmodel.h"
#include "ui/texts/keytext.h"
#include "ui/texts/outcometext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const QByteArray key = "whop_abc123";

/// The parts behind the dialog, and the dialog as a person finds it.
struct Bench
{
    Bench(const Catalog &catalog, const QString &folder)
        : desk(catalog, clock, folder)
        , courier(desk.engine(), keys)
        , accounts(desk.engine(), catalog)
        , made(&accounts, &AccountsModel::accountChanged)
    {
        (void)desk.isStarted();
    }

    void open(const std::optional<Account> &account = {})
    {
        dialog = std::make_unique<AccountDialog>(
            KeyEditor::Parts {desk.engine(), courier, desk.catalog()}, accounts, account);
        dialog->open();
    }
    /// The editor that assistive technology calls so.
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = named<QLineEdit>(name);
        QVERIFY2(line, qPrintable(name));
        line->setText(text);
    }
    void choose(const QString &name, const QString &text)
    {
        auto *box = named<QComboBox>(name);
        QVERIFY2(box && box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
        QCoreApplication::processEvents(); // rows that are new now come into view
    }
    void save()
    {
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    }
    void press(const QString &text)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == text)
                return button->click();
        }
        QFAIL(qPrintable(u"no button: "_s + text));
    }
    [[nodiscard]] bool isClosed() const { return !dialog->isVisible(); }
    [[nodiscard]] QString keyMessage() const
    {
        return dialog->findChild<KeyEditor *>()->findChild<MessageBar *>()->message();
    }
    [[nodiscard]] QByteArray keptKey(const QString &account) const
    {
        const auto at = keys.keys.find(account);
        return at == keys.keys.end() ? QByteArray() : at->second.reveal();
    }
    /// A saved production account with its key.
    [[nodiscard]] Account withKey()
    {
        Account account = practiceAccount(desk.catalog().apis().front(), u"Shop"_s, u"UTC"_s);
        account.api = u"whop"_s;
        account.environment = EnvironmentKind::Production;
        account.environmentId = u"production"_s;
        account.keyBackend = u"libsecret"_s;
        account.keySavedAt = 1;
        account.values.insert(u"company"_s, u"biz_1"_s);
        keys.put(account.id, key);
        (void)desk.saveAccount(account);
        return account;
    }

    FakeClock clock;
    EngineDesk desk;
    FakeKeyStore keys;
    KeyCourier courier;
    AccountsModel accounts;
    QSignalSpy made;
    std::unique_ptr<AccountDialog> dialog;
};
} // namespace

class tst_AccountDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void ofAPresetAccountOnlyTheKeyCanBeEntered();
    void anAccountIsMadeForEachVendorAndEnvironment_data();
    void anAccountIsMadeForEachVendorAndEnvironment();
    void eachMistakeIsSaidOnceAtItsField_data();
    void eachMistakeIsSaidOnceAtItsField();
    void whatIsWrongIsForgottenWhenItIsRight();
    void aNameIsTakenOnce();
    void anAccountIsRenamed();
    void anotherEnvironmentDropsTheKey();
    void anotherAddressDropsTheKey();
    void aDroppedKeyIsNotMissedSilently();
    void anAccountThatIsWaitedForKeepsItsKey();
    void theKeyIsCheckedBeforeTheAccountMoves();
    void headersCanBeOverridden();
    void aKeyIsSavedWhenItWasReadBack();
    void aSilentKeychainOffersThisSession();
    void aSilentKeychainMayAnswerAfterAll();
    void aFailedKeychainOffersThisSession();
    void whatIsTypedWhileTheKeychainWaitsIsSaved();
    void aWrongKeyIsNotSaved();
    void anOddKeyIsWarnedAbout();
    void aKeyIsTestedWithOneHarmlessRead_data();
    void aKeyIsTestedWithOneHarmlessRead();
    void theKeychainInUseIsNamedAndTested();
    void theFolderInUseIsNamed();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                              + QString::fromLatin1(QByteArray(QTest::currentDataTag()).toHex()));
    }
    void fillNew(Bench &bench);

    QTemporaryDir m_dir;
    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
};

void tst_AccountDialog::ofAPresetAccountOnlyTheKeyCanBeEntered()
{
    Bench bench(m_catalog, folder());
    Account account = bench.withKey();
    account.preset = u"shop"_s;
    account.isPreset = true;
    Account mine = account; // of the same name
    mine.id = u"mine"_s;
    mine.preset.clear();
    mine.isPreset = false;
    QVERIFY(bench.desk.saveAccount(account) && bench.desk.saveAccount(mine));
    bench.open(account);
    for (auto *editor : bench.dialog->findChildren<QLineEdit *>())
        QCOMPARE(editor->isEnabled(), editor == bench.dialog->findChild<KeyEditor *>()->line());
    for (auto *editor : bench.dialog->findChildren<QComboBox *>())
        QVERIFY(!editor->isEnabled());
    const auto labels = bench.dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"Your administrator"_s);
    }));
    bench.dialog->findChild<KeyEditor *>()->line()->setText(u"whop_new456"_s);
    bench.save();
    QTRY_VERIFY(bench.isClosed());
    QCOMPARE(bench.keptKey(account.id), QByteArray("whop_new456"));
    QVERIFY(bench.accounts.account(account.id)->isPreset);
}

void tst_AccountDialog::anAccountIsMadeForEachVendorAndEnvironment_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("word");
    QTest::addColumn<EnvironmentKind>("environment");
    QTest::addColumn<QByteArray>("typedKey");
    for (const Api &api : m_catalog.apis()) {
        const QByteArray good = api.key.prefixes.isEmpty()
            ? QByteArray("k1")
            : api.key.prefixes.first().toUtf8() + "12345";
        QTest::addRow("%s production", qPrintable(api.id))
            << api.id << u"PRODUCTION"_s << EnvironmentKind::Production << good;
        QTest::addRow("%s practice", qPrintable(api.id))
            << api.id << u"PRACTICE"_s << EnvironmentKind::Practice << QByteArray();
        QTest::addRow("%s own address", qPrintable(api.id))
            << api.id << environmentWord(EnvironmentKind::Custom) << EnvironmentKind::Custom
            << good;
    }
}

void tst_AccountDialog::anAccountIsMadeForEachVendorAndEnvironment()
{
    QFETCH(QString, vendor);
    QFETCH(QString, word);
    QFETCH(EnvironmentKind, environment);
    QFETCH(QByteArray, typedKey);
    Bench bench(m_catalog, folder());
    bench.open();
    const Api &api = *m_catalog.api(vendor);
    bench.type(u"Name"_s, u"  My shop "_s);
    bench.choose(u"Vendor"_s, api.title);
    bench.choose(u"Environment"_s, word);
    if (environment == EnvironmentKind::Custom)
        bench.type(u"Address"_s, u"https://proxy.example.com/v1"_s);
    for (const AccountValue &value : api.accountValues)
        bench.type(value.label, makeId(value.practice));
    QCOMPARE(bench.named<QLineEdit>(u"Key"_s)->isVisible(),
             environment != EnvironmentKind::Practice);
    bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(typedKey));
    bench.save();
    QTRY_COMPARE(bench.made.size(), 1);
    const auto account = bench.made.first().first().value<Account>();
    QCOMPARE(account.name, u"My shop"_s);
    QCOMPARE(account.api, vendor);
    QCOMPARE(account.environment, environment);
    QCOMPARE(baseUrl(account, api).isEmpty(), environment == EnvironmentKind::Practice);
    QCOMPARE(bench.keptKey(account.id), typedKey);
    QCOMPARE(account.keyBackend, typedKey.isEmpty() ? QString() : u"libsecret"_s);
    QVERIFY(bench.isClosed());
}

void tst_AccountDialog::fillNew(Bench &bench)
{
    bench.open();
    bench.type(u"Name"_s, u"Shop"_s);
    bench.choose(u"Vendor"_s, m_catalog.api(u"whop"_s)->title);
    bench.choose(u"Environment"_s, u"PRODUCTION"_s);
    bench.type(u"Company id"_s, u"biz_1"_s);
}

void tst_AccountDialog::eachMistakeIsSaidOnceAtItsField_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no name") << u"whop"_s << u"Name"_s << u" "_s;
    QTest::newRow("no company") << u"whop"_s << u"Company id"_s << QString();
    QTest::newRow("a product for a company") << u"whop"_s << u"Company id"_s << u"prod_1"_s;
    QTest::newRow("no business") << u"cortana"_s << u"Business id"_s << QString();
    QTest::newRow("not a UUID") << u"cortana"_s << u"Business id"_s << u"my shop"_s;
    QTest::newRow("no address") << u"whop"_s << u"Address"_s << QString();
    QTest::newRow("plain http") << u"whop"_s << u"Address"_s << u"http://example.com"_s;
    QTest::newRow("not an address") << u"whop"_s << u"Address"_s << u"example"_s;
    QTest::newRow("no such zone") << u"whop"_s << u"Time zone"_s << u"Mars/Base"_s;
}

void tst_AccountDialog::eachMistakeIsSaidOnceAtItsField()
{
    QFETCH(QString, vendor);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    Bench bench(m_catalog, folder());
    bench.open();
    const Api &api = *m_catalog.api(vendor);
    bench.type(u"Name"_s, u"Shop"_s);
    bench.choose(u"Vendor"_s, api.title);
    for (const AccountValue &value : api.accountValues)
        bench.type(value.label, makeId(value.practice));
    bench.choose(u"Environment"_s,
                 field == u"Address"_s ? environmentWord(EnvironmentKind::Custom)
                                       : u"PRODUCTION"_s);
    if (auto *box = bench.named<QComboBox>(field))
        box->setCurrentText(typed);
    else
        bench.type(field, typed);
    bench.save();
    QVERIFY(!bench.isClosed());
    auto *editor = bench.named<QWidget>(field);
    QVERIFY(editor->hasFocus() || editor->isAncestorOf(bench.dialog->focusWidget()));
    const QString said = editor->accessibleDescription();
    QVERIFY(!said.isEmpty());
    const auto times = [&] {
        const auto labels = bench.dialog->findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == said;
        });
    };
    QTRY_COMPARE(times(), 1);
    QVERIFY(bench.made.isEmpty());
    if (field != u"Name"_s)
        QCOMPARE(bench.named<QLineEdit>(u"Name"_s)->text(), u"Shop"_s); // nothing typed is lost
}

void tst_AccountDialog::whatIsWrongIsForgottenWhenItIsRight()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.type(u"Name"_s, {});
    bench.save();
    auto *name = bench.named<QLineEdit>(u"Name"_s);
    const QString said = name->accessibleDescription();
    QVERIFY(!said.isEmpty());
    bench.type(u"Name"_s, u"Shop"_s);
    bench.type(u"Company id"_s, {});
    bench.save();
    QVERIFY(name->accessibleDescription() != said);
}

void tst_AccountDialog::aNameIsTakenOnce()
{
    Bench bench(m_catalog, folder());
    (void)bench.withKey();
    fillNew(bench);
    bench.type(u"Name"_s, u"shop"_s);
    bench.save();
    QVERIFY(!bench.isClosed());
    QVERIFY(!bench.named<QLineEdit>(u"Name"_s)->accessibleDescription().isEmpty());
}

void tst_AccountDialog::anAccountIsRenamed()
{
    Bench bench(m_catalog, folder());
    const Account before = bench.withKey();
    bench.open(before);
    QVERIFY(!bench.named<QComboBox>(u"Vendor"_s)->isEnabled());
    bench.type(u"Name"_s, u"Other"_s);
    bench.save();
    QTRY_COMPARE(bench.made.size(), 2);
    Account after = before;
    after.name = u"Other"_s;
    QCOMPARE(bench.made.last().first().value<Account>(), after);
    QCOMPARE(bench.keptKey(before.id), key); // no new key was needed
}

void tst_AccountDialog::anotherEnvironmentDropsTheKey()
{
    Bench bench(m_catalog, folder());
    const Account before = bench.withKey();
    bench.open(before);
    bench.choose(u"Environment"_s, u"SANDBOX"_s);
    bench.save();
    QTRY_VERIFY(bench.isClosed());
    QTRY_COMPARE(bench.accounts.account(before.id)->environment, EnvironmentKind::Sandbox);
    QCOMPARE(bench.accounts.account(before.id)->keyBackend, QString());
    QTRY_COMPARE(bench.keptKey(before.id), QByteArray());
}

void tst_AccountDialog::anotherAddressDropsTheKey()
{
    Bench bench(m_catalog, folder());
    Account before = bench.withKey();
    before.environment = EnvironmentKind::Custom;
    before.environmentId = u"custom"_s;
    before.customUrl = QUrl(u"https://a.example.com"_s);
    QVERIFY(bench.desk.saveAccount(before));
    bench.open(before);
    bench.type(u"Address"_s, u"https://b.example.com"_s);
    bench.named<QLineEdit>(u"Key"_s)->setText(u"whop_new"_s);
    bench.save();
    QTRY_COMPARE(bench.keptKey(before.id), QByteArray("whop_new")); // given for the new address
    QTRY_COMPARE(bench.accounts.account(before.id)->customUrl, QUrl(u"https://b.example.com"_s));
    QCOMPARE(bench.accounts.account(before.id)->keyBackend, u"libsecret"_s);
}

void tst_AccountDialog::aDroppedKeyIsNotMissedSilently()
{
    Bench bench(m_catalog, folder());
    const Account before = bench.withKey();
    bench.open(before);
    bench.choose(u"Environment"_s, u"SANDBOX"_s);
    bench.named<QLineEdit>(u"Key"_s)->setText(u"whop_new"_s);
    bench.keys.failure = ErrorCode::KeychainLocked;
    bench.save();
    QTRY_VERIFY(!bench.keyMessage().isEmpty());
    bench.dialog->reject();
    QTRY_COMPARE(bench.accounts.account(before.id)->keyBackend, QString());
    QCOMPARE(bench.accounts.account(before.id)->environment, EnvironmentKind::Sandbox);
    (void)bench.desk.send(*bench.accounts.account(before.id), u"createConversion"_s,
                          {{u"/event_name"_s, u"lead"_s}});
    QTRY_VERIFY(!bench.desk.status.pauses.isEmpty());
    QVERIFY2(bench.desk.keysNeeded.isEmpty(), "the key of production is still in the keychain");
}

void tst_AccountDialog::anAccountThatIsWaitedForKeepsItsKey()
{
    Bench bench(m_catalog, folder());
    const Account before = bench.withKey();
    bench.desk.engine().pauseAll();
    const qint64 waits = bench.desk.send(
        before, u"createConversion"_s,
        {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, u"ann@example.com"_s}});
    QVERIFY(waits > 0);
    for (const QByteArray &typedKey : {QByteArray(), QByteArray("whop_new")}) {
        bench.open(before);
        bench.choose(u"Environment"_s, u"SANDBOX"_s);
        bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(typedKey));
        bench.save();
        auto *said = bench.dialog->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(!said->message().isEmpty());
        QVERIFY(!bench.isClosed());
        QCOMPARE(bench.named<QComboBox>(u"Environment"_s)->currentText(), u"SANDBOX"_s);
        QVERIFY(bench.desk.reaches(waits, SubmissionState::Queued)); // the engine is through
        QCOMPARE(bench.accounts.account(before.id), before);
        QCOMPARE(bench.keptKey(before.id), key);
    }
    bench.desk.engine().cancel(waits);
    QVERIFY(bench.desk.reaches(waits, SubmissionState::Cancelled));
    bench.save(); // what was typed is still there
    QTRY_VERIFY(bench.isClosed());
    QTRY_COMPARE(bench.keptKey(before.id), QByteArray("whop_new"));
    QCOMPARE(bench.accounts.account(before.id)->environment, EnvironmentKind::Sandbox);
}

void tst_AccountDialog::theKeyIsCheckedBeforeTheAccountMoves()
{
    Bench bench(m_catalog, folder());
    const Account before = bench.withKey();
    bench.open(before);
    bench.choose(u"Environment"_s, u"SANDBOX"_s);
    bench.named<QLineEdit>(u"Key"_s)->setText(u"not a key"_s);
    bench.save();
    QTRY_VERIFY(!bench.keyMessage().isEmpty());
    QCOMPARE(bench.accounts.account(before.id), before);
    QCOMPARE(bench.keptKey(before.id), key);
}

void tst_AccountDialog::headersCanBeOverridden()
{
    Bench bench(m_catalog, folder());
    Account before = bench.withKey();
    bench.open(before);
    const QString label
        = m_catalog.operation(u"whop"_s, u"createLead"_s)->title + u": Api-Version-Date"_s;
    auto *line = bench.named<QLineEdit>(label);
    QVERIFY(line);
    QVERIFY(!line->isVisible());
    bench.dialog->findChild<SectionHeader *>()->click();
    QVERIFY(line->isVisible());
    QCOMPARE(line->placeholderText(), u"2025-01-01"_s);
    line->setText(u" 2026-07-20 "_s);
    bench.save();
    const QMap<QString, QString> headers {{u"createLead/Api-Version-Date"_s, u"2026-07-20"_s}};
    QTRY_COMPARE(bench.accounts.account(before.id)->headers, headers);
    before = *bench.accounts.account(before.id);
    bench.open(before); // open where there is something to see
    QVERIFY(bench.named<QLineEdit>(label)->isVisible());
    bench.type(label, {});
    bench.save();
    QTRY_VERIFY(bench.accounts.account(before.id)->headers.isEmpty());
}

void tst_AccountDialog::aKeyIsSavedWhenItWasReadBack()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.named<QLineEdit>(u"Key"_s)->setText(u"  whop_abc123\n"_s);
    bench.save();
    QVERIFY2(!bench.isClosed(), "it waits for the keychain");
    QTRY_VERIFY(bench.isClosed());
    QTRY_COMPARE(bench.made.size(), 1);
    const auto account = bench.made.first().first().value<Account>();
    QCOMPARE(bench.keptKey(account.id), key);
    QVERIFY(account.keySavedAt > 0);
}

void tst_AccountDialog::aSilentKeychainOffersThisSession()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.keys.hangs = true;
    bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(key));
    bench.save();
    QTRY_VERIFY(bench.keyMessage().contains(u"does not answer"_s));
    QVERIFY(!bench.isClosed());
    bench.press(u"Try again"_s);
    QTRY_VERIFY(bench.keyMessage().contains(u"does not answer"_s));
    bench.press(u"Use for this session only"_s);
    QTRY_COMPARE(bench.made.size(), 1);
    const auto account = bench.made.first().first().value<Account>();
    QCOMPARE(account.keyBackend, QString());
    QVERIFY(bench.keys.isSessionOnly(account.id));
    QCOMPARE(bench.keptKey(account.id), QByteArray());
    QVERIFY(bench.isClosed());
}

void tst_AccountDialog::aSilentKeychainMayAnswerAfterAll()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.keys.hangs = true;
    bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(key));
    bench.save();
    QTRY_VERIFY(bench.keyMessage().contains(u"does not answer"_s));
    bench.keys.wake();
    QTRY_VERIFY(bench.isClosed());
    QTRY_COMPARE(bench.made.size(), 1);
}

void tst_AccountDialog::aFailedKeychainOffersThisSession()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.keys.failure = ErrorCode::KeychainAbsent;
    bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(key));
    bench.save();
    QTRY_VERIFY(!bench.keyMessage().isEmpty() && !bench.keyMessage().contains(u"Saving"_s));
    QVERIFY(bench.made.isEmpty());
    bench.press(u"Use for this session only"_s);
    QTRY_COMPARE(bench.made.size(), 1);
}

void tst_AccountDialog::whatIsTypedWhileTheKeychainWaitsIsSaved()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.keys.hangs = true;
    bench.named<QLineEdit>(u"Key"_s)->setText(QString::fromLatin1(key));
    bench.save();
    QTRY_VERIFY(bench.keyMessage().contains(u"does not answer"_s));
    bench.type(u"Name"_s, u"Later"_s);
    bench.keys.wake();
    QTRY_COMPARE(bench.made.size(), 1);
    QCOMPARE(bench.made.first().first().value<Account>().name, u"Later"_s);
}

void tst_AccountDialog::aWrongKeyIsNotSaved()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    bench.choose(u"Vendor"_s, m_catalog.api(u"cortana"_s)->title);
    bench.type(u"Business id"_s, makeUuid());
    auto *line = bench.named<QLineEdit>(u"Key"_s);
    QVERIFY(line->placeholderText().contains(u"sk-ak-"_s));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    line->setText(u"whop_abc"_s);
    bench.save();
    QVERIFY(!bench.keyMessage().isEmpty());
    QTRY_VERIFY(line->hasFocus());
    QVERIFY(bench.made.isEmpty());
    QVERIFY(bench.keys.keys.empty());
}

void tst_AccountDialog::anOddKeyIsWarnedAbout()
{
    Bench bench(m_catalog, folder());
    fillNew(bench);
    auto *line = bench.named<QLineEdit>(u"Key"_s);
    line->setText(u"unusual"_s);
    bench.save();
    if (keyShape(u"unusual"_s, m_catalog.api(u"whop"_s)->key) != KeyShape::Odd)
        QSKIP("The description knows no usual beginning.");
    QVERIFY(!bench.keyMessage().isEmpty());
    QVERIFY(bench.keys.keys.empty());
    bench.press(u"Save it all the same"_s);
    QTRY_COMPARE(bench.made.size(), 1);
}

void tst_AccountDialog::aKeyIsTestedWithOneHarmlessRead_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<int>("status");
    QTest::addColumn<KeyVerdict>("verdict");
    QTest::newRow("works") << u"whop"_s << 200 << KeyVerdict::Works;
    QTest::newRow("wrong") << u"whop"_s << 401 << KeyVerdict::Wrong;
    QTest::newRow("may not read") << u"whop"_s << 403 << KeyVerdict::MayNotRead;
    QTest::newRow("second vendor, wrong") << u"cortana"_s << 401 << KeyVerdict::Wrong;
}

void tst_AccountDialog::aKeyIsTestedWithOneHarmlessRead()
{
    QFETCH(QString, vendor);
    QFETCH(int, status);
    QFETCH(KeyVerdict, verdict);
    const Api &api = *m_catalog.api(vendor);
    if (api.key.checkPath.isEmpty())
        QSKIP("The overlay names no read.");
    LoopbackServer server;
    ServerAnswer answer;
    answer.status = status;
    answer.body = "{}";
    server.answerWith(answer);
    Bench bench(m_catalog, folder());
    bench.open(loopbackAccount(api, server.url() + u"/api/v1"_s));
    auto *line = bench.named<QLineEdit>(u"Key"_s);
    line->setText(u"sk-ak-test"_s);
    bench.press(u"Test the key"_s);
    QTRY_COMPARE(bench.keyMessage(), keyCheckText(KeyCheck {{}, verdict, status, {}}, api));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().line.startsWith("GET "));
    QCOMPARE(server.requests().first().header("Authorization"), QByteArray("Bearer sk-ak-test"));
    QVERIFY(bench.keys.keys.empty()); // nothing was saved by it
}

void tst_AccountDialog::theKeychainInUseIsNamedAndTested()
{
    Bench bench(m_catalog, folder());
    KeysDialog dialog(bench.keys);
    dialog.open();
    const auto says = [&dialog](const QString &text) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    };
    QVERIFY(says(backendText(u"libsecret"_s)));
    QPushButton *test = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"keychain"_s))
            test = button;
    }
    QVERIFY(test);
    const auto *message = dialog.findChild<MessageBar *>();
    test->click();
    QTRY_VERIFY(message->message().startsWith(u"The keychain works"_s));
    bench.keys.failure = ErrorCode::KeychainLocked;
    test->click();
    QTRY_VERIFY(message->message().contains(u"locked"_s));
    bench.keys.hangs = true;
    test->click();
    QTRY_VERIFY(message->message().contains(u"does not answer"_s));
    bench.keys.name = u"none"_s;
    emit bench.keys.backendChanged();
    QVERIFY(says(backendText(u"none"_s)));
}

void tst_AccountDialog::theFolderInUseIsNamed()
{
    const AboutDialog dialog(m_dir.path());
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *label) { return label->text() == m_dir.path(); }));
}

QTEST_MAIN(tst_AccountDialog)
#include "tst_accountdialog.moc"
