// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/logfile.h"
#include "app/net/requestbuilder.h"
#include "app/outbox/keycourier.h"
#include "fakes/enginedesk.h"
#include "fakes/fakekeystore.h"
#include "fakes/loopbackserver.h"

#include <QDirIterator>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "whop_SECRETSECRET1234";
const QByteArray tell = "SECRETSECRET"; // what no file and no text may hold
const QByteArray email = "ann@example.com";

QMutex logMutex;
QByteArray logText;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&logMutex);
    logText += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

QByteArray loggedSoFar()
{
    const QMutexLocker lock(&logMutex);
    return logText;
}

bool holdsTheKey(const QByteArray &bytes)
{
    const QString utf16 = QString::fromLatin1(tell);
    const QByteArray wide(reinterpret_cast<const char *>(utf16.utf16()), 2 * utf16.size());
    return bytes.contains(tell) || bytes.contains(wide) || bytes.contains(tell.toBase64().left(12))
        || bytes.contains(tell.toHex());
}

QStringList filesWithTheKey(const QString &folder, int &files)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        ++files;
        if (!file.open(QIODevice::ReadOnly) || holdsTheKey(file.readAll()))
            found.append(file.fileName());
    }
    return found;
}

QStringList openToOthers(const QString &folder)
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList found;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        if (QFile::permissions(path) & others)
            found.append(path);
    }
    return found;
}

ServerAnswer said(int status, const QByteArray &body)
{
    ServerAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"X-Your-Key", key}, {"WWW-Authenticate", "Bearer realm=\"" + key + '"'}};
    return answer;
}

/// Each in the words of a server that repeats what it was given.
QList<ServerAnswer> echoes()
{
    QList<ServerAnswer> all;
    for (const int status : {200, 307, 400, 404, 409, 422, 429, 500, 403})
        all.append(said(status,
                        R"({"id":"x_1","error":{"type":"t","code":"c","param":")" + key
                            + R"(","message":"Key )" + key + R"( is bad: Bearer )" + key
                            + R"("},"user":{"name":")" + key + R"("}})"));
    all.append(said(400, "plain text with " + key));
    all.append(said(400, "<html>" + key + "</html>"));
    all.append(said(200, key));
    ServerAnswer cut = said(200, "{\"a\":\"" + key + "\",\"b\":\"" + QByteArray(100, 'x') + "\"}");
    cut.does = ServerAnswer::Does::CutOff;
    all.append(cut);
    ServerAnswer closed;
    closed.does = ServerAnswer::Does::CloseUnanswered;
    all.append(closed);
    all.append(said(401, R"({"error":{"message":"Key )" + key + R"( is unknown"}})"));
    return all;
}

void collect(QByteArray &texts, const SubmissionRow &row)
{
    for (const QString &text :
         {row.message, row.param, row.say, row.returnedId, row.summary, row.answerSummary, row.key})
        texts += text.toUtf8() + '\n';
}

void collect(QByteArray &texts, const SubmissionDetails &details, const KeyRules &rules)
{
    collect(texts, details.row);
    texts += toCurl(details.request, rules).toUtf8() + '\n' + details.request.body + '\n';
    for (const auto &[name, value] : details.request.headers)
        texts += name + ": " + value + '\n';
    for (const Attempt &attempt : details.attempts) {
        texts += attempt.detail.toUtf8() + '\n' + attempt.answer + '\n';
        for (const auto &[name, value] : attempt.answerHeaders)
            texts += name + ": " + value + '\n';
    }
}
} // namespace

/// A key goes into the header and the keychain, and nowhere else.
class tst_NoSecret : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qInstallMessageHandler(keepLog); }
    void cleanupTestCase() { qInstallMessageHandler(nullptr); }
    void theSearchForTheKeyWouldFindIt();
    void noFileNoLogAndNoTextHoldsTheKey();
};

void tst_NoSecret::theSearchForTheKeyWouldFindIt()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x" + key);
    file.close();
    int files = 0;
    QCOMPARE(filesWithTheKey(folder.path(), files).size(), 1);
    qInfo("%s", key.constData());
    QVERIFY(holdsTheKey(loggedSoFar()));
    const QMutexLocker lock(&logMutex);
    logText.clear();
}

void tst_NoSecret::noFileNoLogAndNoTextHoldsTheKey()
{
    const Catalog catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock clock;
    const Api &whop = *catalog.api(u"whop"_s);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    LoopbackServer server;
    QByteArray texts;
    const QString logFolder = dir.filePath(u"log"_s);
    LogFile logFile({logFolder, whop.key.prefixes});
    EngineDesk desk(catalog, clock, folder);
    FakeKeyStore keys;
    KeyCourier courier(desk.engine(), keys);
    Account account = loopbackAccount(whop, server.url());
    Account practice = practiceAccount(whop, u"Practice"_s, u"UTC"_s);
    QVERIFY(desk.saveAccount(account));
    QVERIFY(desk.saveAccount(practice));
    courier.save(account.id, Secret(QByteArray(key)));
    courier.keepForSession(practice.id, Secret(QByteArray(key)));

    desk.engine().checkKey(account, Secret(QByteArray(key)));
    QTRY_COMPARE(desk.keyChecks.size(), size_t(1));
    texts += desk.keyChecks[0].detail.toUtf8();
    QCOMPARE(server.requests().constFirst().header("Authorization"), "Bearer " + key);

    QList<qint64> ids {
        desk.send(practice, u"createConversion"_s,
                  {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, QString::fromLatin1(email)}})};
    for (const ServerAnswer &echo : echoes()) {
        server.enqueue(echo);
        const qsizetype before = server.requests().size();
        const qint64 id = desk.send(account, u"createLead"_s, {{u"/user_id"_s, u"user_1"_s}});
        ids.append(id);
        QTRY_VERIFY(server.requests().size() > before);
        QTRY_VERIFY(desk.row(id).attempts > 0 && desk.row(id).state != SubmissionState::Sending);
        desk.engine().resume(account.id, {});
        if (desk.row(id).state == SubmissionState::Waiting)
            desk.engine().cancel(id);
    }
    for (const qint64 id : std::as_const(ids))
        collect(texts, desk.detailsOf(id), whop.key);
    for (const SubmissionRow &step : desk.steps)
        collect(texts, step);
    (void)desk.found(u"user_1"_s); // the search index is filled

    const auto tells = [](const QByteArray &text) {
        return qsizetype(text.indexOf(tell));
    };
    QVERIFY2(!holdsTheKey(texts), texts.mid(tells(texts) - 200, 300).constData());
    QVERIFY(texts.contains("$API_KEY"));
    QVERIFY(texts.contains("is unknown")); // the echo came as far as that
    int files = 0;
    QCOMPARE(filesWithTheKey(dir.path(), files), QStringList());
    QVERIFY(files >= 2);
    desk.end();
    QCOMPARE(filesWithTheKey(dir.path(), files), QStringList());
    logFile.flush();
    const QByteArray written = LogFile::lastLines(logFolder, 1000 * 1000).toUtf8();
    QVERIFY(written.contains("desk.outbox: ") && written.contains("200"));
    for (const QByteArray &personal : {tell, QByteArray("user_1"), QByteArray("127.0.0.1"), email})
        QVERIFY2(!written.contains(personal), personal.constData());
    QCOMPARE(filesWithTheKey(dir.path(), files), QStringList());
    QCOMPARE(openToOthers(dir.path()), QStringList());
    const QByteArray log = loggedSoFar();
    QVERIFY(!log.isEmpty());
    QVERIFY2(!holdsTheKey(log), log.mid(tells(log) - 200, 300).constData());
    QVERIFY(!log.contains("user_1"));
}

QTEST_GUILESS_MAIN(tst_NoSecret)
#include "tst_nosecret.moc"
