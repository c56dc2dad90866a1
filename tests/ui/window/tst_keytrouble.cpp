// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"
#include "fakes/ownwarnings.h"
#include "fakes/program.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/look/messagebar.h"
#include "ui/pages/outboxpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// The program with an account whose key is said to be in a keychain, at a server of the test.
struct Bench
{
    explicit Bench(const QString &folder)
        : program(folder)
    {
        account = loopbackAccount(*program.catalog.api(u"whop"_s), server.url());
        account.name = u"Shop"_s;
        account.keyBackend = u"libsecret"_s;
        account.keySavedAt = QDateTime({2026, 11, 2}, {9, 0}, Qt::UTC).toMSecsSinceEpoch();
        program.engine.saveAccount(account);
        const auto isThere = [this] {
            return program.workspace.accounts().account(account.id).has_value();
        };
        (void)QTest::qWaitFor(isThere, 20000);
        program.workspace.openAccount(account.id);
        program.goTo(u"new/createConversion"_s);
    }

    /// Each differs from the one before: an equal one is asked about.
    [[nodiscard]] bool sendsAndReaches(SubmissionState state)
    {
        QMap<QString, QString> values = examplesOf(u"createConversion"_s);
        values[u"/user/email"_s] = u"ann%1@example.com"_s.arg(++m_sent);
        program.typeInto(values);
        program.key(Qt::Key_Return, Qt::ControlModifier);
        return program.sent(u"createConversion"_s, state);
    }
    /// Of the line above all pages.
    [[nodiscard]] QString said() { return program.window.messages().message(); }
    /// Of a line on the outbox page.
    [[nodiscard]] QStringList saidInOutbox()
    {
        program.goTo(u"outbox"_s);
        QStringList all;
        const auto *page = program.window.findChild<OutboxPage *>();
        for (const MessageBar *bar : page->findChildren<MessageBar *>()) {
            if (bar->isVisible())
                all.append(bar->message());
        }
        return all;
    }
    void enterKey(const QString &key)
    {
        emit program.window.messages().stepChosen(); // Enter the key
        auto *dialog = program.window.findChild<AccountDialog *>();
        QVERIFY(dialog);
        for (auto *line : dialog->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Key"_s)
                line->setText(key);
        }
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
    }

    LoopbackServer server;
    Program program;
    Account account;

private:
    int m_sent = 0;
};
} // namespace

/// What the window says where the keychain does not give the key, and that nothing is lost by it.
class tst_KeyTrouble : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init() { failOnOwnWarning(); }
    void aKeyThatCannotBeReadIsSaid_data();
    void aKeyThatCannotBeReadIsSaid();
    void aKeychainThatHangsIsSaid();
    void aKeychainThatWasEmptiedIsSaidAndANewKeySendsWhatWaits();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                              + QString::fromLatin1(QByteArray(QTest::currentDataTag()).toHex()));
    }

    QTemporaryDir m_dir;
};

void tst_KeyTrouble::aKeyThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("denied") << ErrorCode::KeychainDenied
                            << u"The keychain did not allow access to the key."_s;
    QTest::newRow("locked") << ErrorCode::KeychainLocked << u"The keychain is locked."_s;
    QTest::newRow("absent") << ErrorCode::KeychainAbsent
                            << u"This computer has no keychain that can store the key."_s;
}

void tst_KeyTrouble::aKeyThatCannotBeReadIsSaid()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, sentence);
    Bench b(folder());
    b.program.keys.put(b.account.id, "whop_1");
    b.program.keys.failure = code;
    QVERIFY(b.sendsAndReaches(SubmissionState::Queued));
    QTRY_VERIFY2(b.said().contains(sentence), qPrintable(b.said()));
    QVERIFY2(b.said().contains(u"Shop"_s), qPrintable(b.said()));
    QVERIFY2(b.said().endsWith(u"What you send waits for it."_s), qPrintable(b.said()));
    QTRY_COMPARE(b.saidInOutbox(), QStringList {u"Shop is paused: its key is needed to send."_s});
    QVERIFY(b.server.requests().isEmpty());
}

void tst_KeyTrouble::aKeychainThatHangsIsSaid()
{
    Bench b(folder());
    b.program.keys.put(b.account.id, "whop_1");
    b.program.keys.hangs = true;
    QVERIFY(b.sendsAndReaches(SubmissionState::Queued));
    QTRY_VERIFY2(b.said().contains(u"The keychain does not answer."_s), qPrintable(b.said()));
    QVERIFY(b.server.requests().isEmpty());
    b.program.keys.wake();
    QVERIFY(b.program.sent(u"createConversion"_s, SubmissionState::Accepted));
    QCOMPARE(b.server.requests().size(), 1);
}

void tst_KeyTrouble::aKeychainThatWasEmptiedIsSaidAndANewKeySendsWhatWaits()
{
    Bench b(folder());
    b.program.keys.put(b.account.id, "whop_FIRST0123456789abcdef");
    QVERIFY(b.sendsAndReaches(SubmissionState::Accepted));
    b.program.keys.keys.clear();
    b.program.engine.dropKey(b.account.id, Reason::KeyNeeded);
    b.program.engine.resume(b.account.id, {});
    QVERIFY(b.sendsAndReaches(SubmissionState::Queued));
    QTRY_VERIFY2(b.said().contains(u"It is no longer there."_s), qPrintable(b.said()));
    QTRY_COMPARE(b.saidInOutbox(), QStringList {u"Shop is paused: its key is needed to send."_s});
    QCOMPARE(b.server.requests().size(), 1);

    b.enterKey(u"whop_SECOND0123456789abcdef"_s);
    QVERIFY(b.program.sent(u"createConversion"_s, SubmissionState::Accepted));
    QCOMPARE(b.server.requests().size(), 2);
    QCOMPARE(b.server.requests()[1].header("Authorization"),
             QByteArray("Bearer whop_SECOND0123456789abcdef"));
    QTRY_COMPARE(b.saidInOutbox(), QStringList());
}

QTEST_MAIN(tst_KeyTrouble)
#include "tst_keytrouble.moc"
