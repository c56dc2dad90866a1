// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Runs in a session of its own with an unlocked gnome-keyring: tests/fakes/keyring-session.

#include "app/secrets/answers.h"
#include "app/secrets/keychain.h"
#include "fakes/loopbackserver.h"
#include "fakes/realdesk.h"
#include "fakes/virtualscreen.h"

#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QString tab = u"Tab"_s;
const QString send = u"ctrl+Return"_s;
const QString key = u"whop_TopSecret0123456789abcdef"_s;

/// The stops of the sheet as it opens: event, time, its zone, value, currency, e-mail.
const QStringList eventToValue {tab, tab, tab};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QStringList filesWithTheKey(const QString &folder, int &files)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        ++files;
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains("TopSecret"))
            found.append(file.fileName());
    }
    return found;
}
} // namespace

/// The program in its window, by keys alone, with a real keychain and a real server.
class tst_RealWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void firstEntryTakesAMinuteAndNoKey();
    void aKilledProgramForgetsNothing();

private:
    void addAccount(RealDesk &desk, const QString &url);
    void findById(RealDesk &desk, const QString &search, const QString &id);
};

void tst_RealWindow::findById(RealDesk &desk, const QString &search, const QString &id)
{
    QGuiApplication::clipboard()->setText(u"nothing yet"_s);
    desk.press({u"ctrl+f"_s, u"ctrl+a"_s});
    desk.type(search);
    const auto copied = [&] {
        desk.press({u"Down"_s, u"ctrl+c"_s}); // into the list, once it is there
        return QTest::qWaitFor([&] { return clipboard() == id; }, 500);
    };
    QTRY_VERIFY_WITH_TIMEOUT(copied(), 20000);
}

void tst_RealWindow::firstEntryTakesAMinuteAndNoKey()
{
    QTemporaryDir folder;
    RealDesk desk(folder.filePath(u"data"_s));
    QVERIFY(desk.start());
    QCOMPARE(desk.ask(u"SELECT json_extract(json, '$.environment') FROM accounts"_s).toString(),
             u"practice"_s);

    desk.type(u"Lead"_s);
    desk.press(eventToValue);
    desk.type(u"129.90"_s);
    desk.press({tab, tab});
    desk.type(u"ann@example.com"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafted(u"/user/email"_s), u"ann@example.com"_s, 20000);
    QCOMPARE(desk.drafted(u"/value"_s), u"129.90"_s);
    QCOMPARE(desk.drafted(u"/event_name"_s), u"lead"_s);
    desk.press({send});
    const QString returned = u"SELECT returned_id FROM submissions WHERE state = 'accepted'"_s;
    QTRY_VERIFY_WITH_TIMEOUT(!desk.ask(returned).toString().isEmpty(), 20000);
    const QString id = desk.ask(returned).toString();
    QVERIFY2(id.startsWith("evnt_"_L1), qPrintable(id));

    desk.press({u"alt+j"_s, u"Return"_s}); // Just sent; Enter copies the id
    QTRY_COMPARE_WITH_TIMEOUT(clipboard(), id, 20000);
    findById(desk, u"ann@example"_s, id);
    QVERIFY(desk.quit());
    QVERIFY2(!desk.complains(), desk.said().constData());
}

void tst_RealWindow::addAccount(RealDesk &desk, const QString &url)
{
    desk.press({u"ctrl+k"_s});
    desk.type(u"new account"_s);
    desk.press({u"Return"_s});
    QVERIFY(desk.focus(u"New account"_s));
    desk.type(u"Acme Store"_s);
    desk.press({tab});
    desk.type(u"Whop"_s);
    desk.press({tab, u"End"_s, tab}); // the last environment is an address of one's own
    desk.type(url);
    desk.press({tab});
    desk.type(u"biz_acme"_s);
    desk.press({tab, tab}); // past the time zone
    desk.type(key);
    desk.press({u"Return"_s});
    QVERIFY(desk.isGone(u"New account"_s));
}

void tst_RealWindow::aKilledProgramForgetsNothing()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    LoopbackServer server;
    ServerAnswer answer;
    answer.body = R"({"id":"evnt_first"})";
    server.enqueue(answer);
    answer.body = R"({"id":"evnt_second"})";
    server.enqueue(answer);

    RealDesk desk(data);
    QVERIFY(desk.start());
    addAccount(desk, server.url());
    const QString account
        = desk.ask(u"SELECT id FROM accounts WHERE json LIKE '%Acme Store%'"_s).toString();
    QVERIFY(!account.isEmpty());
    QVERIFY(desk.opens(account));
    KeychainStore keychain;
    const Answers answers(keychain);
    keychain.read(account);
    QTRY_COMPARE(answers.last(), QString(u"read "_s + account + u' ' + key));

    // What is wrong is not sent, and the focus is back where it can be mended.
    desk.type(u"Lead"_s);
    desk.press(eventToValue);
    desk.type(u"50"_s);
    desk.press({tab});
    desk.type(u"usx"_s);
    desk.press({tab});
    desk.type(u"bob@example.com"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafted(u"/user/email"_s), u"bob@example.com"_s, 20000);
    desk.press({send});
    desk.type(u"eur"_s);
    desk.press({tab});
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafted(u"/currency"_s).toLower(), u"eur"_s, 20000);
    QCOMPARE(server.requests().size(), 0);
    desk.press({send});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20000);
    const SeenRequest first = server.requests().constFirst();
    QCOMPARE(first.header("Authorization"), "Bearer " + key.toLatin1());
    QVERIFY2(first.body.contains(R"("currency":"eur")"), first.body.constData());
    QVERIFY2(first.body.contains(R"("company_id":"biz_acme")"), first.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(desk.ask(u"SELECT returned_id FROM submissions"_s).toString(),
                              u"evnt_first"_s, 20000);

    // Half a sheet, and the power goes.
    desk.type(u"Cont"_s);
    desk.press(eventToValue);
    desk.type(u"75"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafted(u"/value"_s), u"75"_s, 20000);
    desk.kill();
    QVERIFY(desk.start());
    desk.press(eventToValue + QStringList {tab, tab});
    desk.type(u"cy@example.com"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.drafted(u"/user/email"_s), u"cy@example.com"_s, 20000);
    desk.press({send});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, 20000);
    const SeenRequest second = server.requests().constLast();
    QCOMPARE(second.header("Authorization"), "Bearer " + key.toLatin1());
    for (const char *part : {R"("contact")", R"("value":75)", "cy@example.com"})
        QVERIFY2(second.body.contains(part), second.body.constData());
    findById(desk, u"bob@"_s, u"evnt_first"_s);
    findById(desk, u"cy@"_s, u"evnt_second"_s);
    QVERIFY(desk.quit());

    QVERIFY(!desk.said().contains("TopSecret"));
    int files = 0;
    QCOMPARE(filesWithTheKey(data, files), QStringList());
    QVERIFY(files >= 2);
    // The session's own folders: settings, caches, and what else a program may write.
    QCOMPARE(filesWithTheKey(QDir::home().filePath(u".."_s), files), QStringList());
}

int main(int argc, char **argv)
{
    const VirtualScreen screen;
    QGuiApplication app(argc, argv);
    tst_RealWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_realwindow.moc"
