// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/accountstore.h"
#include "app/store/database.h"
#include "app/store/submissionstore.h"
#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"
#include "fakes/unlimited.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QString conversion = u"createConversion"_s;

/// Compares the counts that the engine reports with what it said of each row before.
class Bookkeeper final : public QObject
{
public:
    Bookkeeper(EngineDesk &desk, int planned)
        : m_desk(desk)
        , m_planned(planned)
    {
        connect(&desk.engine(), &Engine::statusChanged, this, &Bookkeeper::compare);
    }
    QString wrong;
    int compared = 0;

private:
    void compare(const OutboxStatus &status)
    {
        int sent = 0;
        int failed = 0;
        int notSent = 0;
        int unknown = 0;
        for (const auto &[id, row] : m_desk.rows) {
            sent += row.state == SubmissionState::Accepted ? 1 : 0;
            failed += row.state == SubmissionState::Rejected ? 1 : 0;
            unknown += row.state == SubmissionState::Unknown ? 1 : 0;
            notSent += isFinished(row.state) || row.state == SubmissionState::Unknown ? 0 : 1;
        }
        // Rows that nothing was said of yet lie in the queue.
        notSent += m_planned - int(m_desk.rows.size());
        int reported = 0;
        for (const int count : status.failed)
            reported += count;
        ++compared;
        if (status.unfinished != notSent || status.unknown != unknown || reported != failed
            || sent + status.unfinished + status.unknown + reported != m_planned)
            wrong
                = u"%1 sent, %2 failed (%3 reported), %4 not sent (%5), %6 unknown (%7)"_s.arg(sent)
                      .arg(failed)
                      .arg(reported)
                      .arg(notSent)
                      .arg(status.unfinished)
                      .arg(unknown)
                      .arg(status.unknown);
    }

    EngineDesk &m_desk;
    const int m_planned;
};

QString eventOf(const SeenRequest &request)
{
    return QString::fromUtf8(request.body).section(u"\"event_id\":\""_s, 1).section(u'"', 0, 0);
}
} // namespace

class tst_RetryFailed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"desk.*.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void exactlyTheFailedOnesGoAgain();
    void onlyWhatIsMeantGoes_data();
    void onlyWhatIsMeantGoes();
    void whatAPersonMustLookAtStays();
    void aRowDoesNotFollowItsAccountToAnotherAddress();
    void otherCommandsAreHeardInBetween();

private:
    QString folder() { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    Account account(const QString &url) const
    {
        return loopbackAccount(*m_catalog.api(u"whop"_s), url);
    }
    /// A desk whose folder has these rows, stored in one go before it starts.
    std::unique_ptr<EngineDesk> deskWith(const Account &account,
                                         const std::vector<NewSubmission> &rows);
    std::vector<NewSubmission> conversions(const Account &account, int count);

    QTemporaryDir m_dir;
    const Catalog m_catalog = unlimitedCatalog();
    SystemClock m_clock;
};

std::vector<NewSubmission> tst_RetryFailed::conversions(const Account &account, int count)
{
    const EngineDesk desk(m_catalog, m_clock, m_dir.filePath(u"sheets"_s));
    std::vector<NewSubmission> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(desk.snapshot(
            account,
            desk.draft(account, conversion,
                       {{u"/event_name"_s, u"lead"_s}, {u"/event_id"_s, u"act-%1"_s.arg(i)}})));
    return rows;
}

std::unique_ptr<EngineDesk> tst_RetryFailed::deskWith(const Account &account,
                                                      const std::vector<NewSubmission> &rows)
{
    const QString place = folder();
    {
        const auto database = Database::open(place);
        SubmissionStore store(**database);
        Transaction transaction(**database);
        for (const NewSubmission &row : rows) {
            if (!store.insert(row))
                return {};
        }
        if (!transaction.commit() || !AccountStore(**database).save(account))
            return {};
    }
    return std::make_unique<EngineDesk>(m_catalog, m_clock, place);
}

void tst_RetryFailed::exactlyTheFailedOnesGoAgain()
{
    constexpr int planned = 1000;
    constexpr int refusedOnes = 25;
    LoopbackServer server;
    QList<int> refusedAt;
    for (int i = 0; i < planned; ++i) {
        ServerAnswer answer;
        if (i % (planned / refusedOnes) == 7) {
            refusedAt.append(i);
            answer.status = refusedAt.size() == 1 ? 403 : 404;
            answer.body = R"({"error":{"message":"No."}})";
        }
        server.enqueue(answer);
    }
    const Account shop = account(server.url());
    const auto desk = deskWith(shop, conversions(shop, planned));
    QVERIFY(desk);
    Bookkeeper books(*desk, planned);
    QVERIFY(desk->isStarted());
    desk->engine().setKey(shop.id, Secret(QByteArray("whop_1")));
    QTRY_VERIFY_WITH_TIMEOUT(desk->rows.size() == planned && desk->statusIs(0, 0), 60000);
    QTRY_COMPARE(desk->status.failed, (QMap<QString, int> {{shop.id, refusedOnes}}));
    const QList<SeenRequest> first = server.requests();
    QCOMPARE(first.size(), planned);
    QMap<QString, QByteArray> refused;
    for (const int at : refusedAt)
        refused.insert(eventOf(first[at]), first[at].body);
    QCOMPARE(refused.size(), refusedOnes);

    int again = 0;
    connect(&desk->engine(), &Engine::failedRetried, desk.get(), [&](int rows) { again += rows; });
    desk->engine().retryFailed({});
    desk->engine().retryFailed({}); // a second press
    QTRY_COMPARE(again, refusedOnes);
    QTRY_VERIFY(desk->status.failed.isEmpty() && desk->status.unfinished == 0);
    const QList<SeenRequest> all = server.requests();
    QCOMPARE(all.size(), planned + refusedOnes);
    QMap<QString, QByteArray> repeated;
    for (const SeenRequest &request : all.mid(planned))
        repeated.insert(eventOf(request), request.body);
    QCOMPARE(repeated, refused);
    QCOMPARE(desk->rows.size(), size_t(planned));
    for (const auto &[id, row] : desk->rows)
        QCOMPARE(row.state, SubmissionState::Accepted);
    QVERIFY(books.compared > 5);
    QVERIFY2(books.wrong.isEmpty(), qPrintable(books.wrong));
}

void tst_RetryFailed::onlyWhatIsMeantGoes_data()
{
    QTest::addColumn<RetryScope>("scope");
    QTest::addColumn<QSet<int>>("going"); // of the rows below
    QTest::newRow("all") << RetryScope {} << QSet<int> {0, 1, 2, 3};
    QTest::newRow("of an account") << RetryScope {u"a"_s, {}, {}} << QSet<int> {0, 1, 2};
    QTest::newRow("of an operation")
        << RetryScope {{}, u"whop/createConversion"_s, {}} << QSet<int> {0, 1, 3};
    QTest::newRow("of a batch") << RetryScope {{}, {}, u"b1"_s} << QSet<int> {1, 3};
    QTest::newRow("of all three") << RetryScope {u"a"_s, u"whop/createConversion"_s, u"b1"_s}
                                  << QSet<int> {1};
}

void tst_RetryFailed::onlyWhatIsMeantGoes()
{
    QFETCH(const RetryScope, scope);
    QFETCH(const QSet<int>, going);
    EngineDesk desk(m_catalog, m_clock, m_dir.filePath(QString::fromUtf8(QTest::currentDataTag())));
    QVERIFY(desk.isStarted());
    QList<qint64> ids;
    const auto refuse = [&](const QString &of, const QString &operation, const QString &batch) {
        Account practice = practiceAccount(*m_catalog.api(u"whop"_s), of, u"UTC"_s);
        practice.id = of;
        if (!desk.saveAccount(practice))
            return false;
        desk.engine().setPracticeAnswer(404);
        NewSubmission row = desk.snapshot(
            practice,
            desk.draft(practice, operation,
                       operation == conversion
                           ? QMap<QString, QString> {{u"/event_name"_s, u"lead"_s}}
                           : QMap<QString, QString> {{u"/user_id"_s, u"user_1"_s}}));
        row.row.batch = batch;
        ids.append(desk.send(row));
        return desk.reaches(ids.last(), SubmissionState::Rejected);
    };
    QVERIFY(refuse(u"a"_s, conversion, {}));
    QVERIFY(refuse(u"a"_s, conversion, u"b1"_s));
    QVERIFY(refuse(u"a"_s, u"createLead"_s, {}));
    QVERIFY(refuse(u"b"_s, conversion, u"b1"_s));
    desk.engine().setPracticeAnswer(0);
    int again = -1;
    connect(&desk.engine(), &Engine::failedRetried, &desk, [&](int rows) { again = rows; });
    desk.engine().retryFailed(scope);
    QTRY_COMPARE(again, int(going.size()));
    QVERIFY(desk.statusIs(0, 0));
    for (int i = 0; i < ids.size(); ++i) {
        QCOMPARE(desk.row(ids[i]).state,
                 going.contains(i) ? SubmissionState::Accepted : SubmissionState::Rejected);
        QCOMPARE(desk.row(ids[i]).attempts, going.contains(i) ? 2 : 1);
    }
}

void tst_RetryFailed::whatAPersonMustLookAtStays()
{
    LoopbackServer server;
    const Account shop = account(server.url());
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(shop));
    desk.engine().setKey(shop.id, Secret(QByteArray("whop_1")));
    ServerAnswer silent;
    silent.does = ServerAnswer::Does::CloseUnanswered;
    server.answerWith(silent);
    const qint64 unknown = desk.send(shop, u"createLead"_s, {{u"/user_id"_s, u"user_1"_s}});
    QVERIFY(desk.reaches(unknown, SubmissionState::Unknown));
    ServerAnswer wrong;
    wrong.status = 400;
    server.answerWith(wrong);
    const qint64 bad = desk.send(shop, conversion, {{u"/event_name"_s, u"lead"_s}});
    QVERIFY(desk.reaches(bad, SubmissionState::Rejected));
    wrong.status = 404;
    server.answerWith(wrong);
    const Draft sheet = desk.draft(shop, conversion, {{u"/event_name"_s, u"lead"_s}});
    const qint64 corrected = desk.send(desk.snapshot(shop, sheet));
    QVERIFY(desk.reaches(corrected, SubmissionState::Rejected));
    server.answerWith({});
    NewSubmission better
        = desk.snapshot(shop, desk.draft(shop, conversion, {{u"/event_name"_s, u"lead"_s}}));
    better.row.corrects = corrected;
    QVERIFY(desk.reaches(desk.send(better), SubmissionState::Accepted));

    const auto before = server.requests().size();
    QTRY_VERIFY(desk.status.failed.isEmpty());
    int again = -1;
    connect(&desk.engine(), &Engine::failedRetried, &desk, [&](int rows) { again = rows; });
    desk.engine().retryFailed({});
    QTRY_COMPARE(again, 0);
    QVERIFY(desk.statusIs(0, 1));
    QCOMPARE(server.requests().size(), before);
}

void tst_RetryFailed::aRowDoesNotFollowItsAccountToAnotherAddress()
{
    LoopbackServer server;
    LoopbackServer other;
    ServerAnswer refusal;
    refusal.status = 404;
    server.answerWith(refusal);
    Account shop = account(server.url());
    EngineDesk desk(m_catalog, m_clock, folder());
    QVERIFY(desk.saveAccount(shop));
    desk.engine().setKey(shop.id, Secret(QByteArray("whop_1")));
    const qint64 id = desk.send(shop, conversion, {{u"/event_name"_s, u"lead"_s}});
    QVERIFY(desk.reaches(id, SubmissionState::Rejected));
    shop.customUrl = QUrl(other.url());
    QVERIFY(desk.saveAccount(shop));
    desk.engine().setKey(shop.id, Secret(QByteArray("whop_2")));
    std::pair<int, int> said {-1, -1};
    connect(&desk.engine(), &Engine::failedRetried, &desk, [&](int again, int left) {
        said = {again, left};
    });
    desk.engine().retryFailed({});
    QTRY_COMPARE(said, std::pair(0, 1));
    QCOMPARE(server.requests().size() + other.requests().size(), 1);
    QCOMPARE(desk.row(id).state, SubmissionState::Rejected);
}

// A command that is answered at once, over and over, also while the work is half done. How often is
// for the system to say: this thread may have to wait, too.
void tst_RetryFailed::otherCommandsAreHeardInBetween()
{
    constexpr int planned = 1000;
    const Account shop = account(u"http://127.0.0.1:9"_s);
    std::vector<NewSubmission> rows = conversions(shop, planned);
    for (NewSubmission &row : rows) {
        row.row.state = SubmissionState::Rejected;
        row.row.reason = Reason::NotFoundThere;
    }
    const auto desk = deskWith(shop, rows); // it has no key: nothing is sent
    QVERIFY(desk);
    QVERIFY(desk->isStarted());
    QTRY_COMPARE(desk->status.failed.value(shop.id), planned);
    Account nobodys;
    nobodys.api = u"nobody"_s;
    QElapsedTimer sinceAsked;
    qint64 longest = 0;
    int heardInBetween = 0;
    bool isOver = false;
    const auto ask = [&] {
        sinceAsked.start();
        desk->engine().checkKey(nobodys, {});
    };
    connect(&desk->engine(), &Engine::keyChecked, desk.get(), [&] {
        longest = std::max(longest, sinceAsked.elapsed());
        heardInBetween += !isOver && !desk->steps.empty() ? 1 : 0;
        if (!isOver)
            ask();
    });
    connect(&desk->engine(), &Engine::failedRetried, desk.get(), [&] { isOver = true; });
    desk->engine().retryFailed({});
    ask();
    QTRY_VERIFY(isOver);
    QCOMPARE(desk->steps.size(), size_t(planned));
    QVERIFY(heardInBetween > 0);
    qInfo("%d rows, %d other commands between them, answered after %lld ms at most", planned,
          heardInBetween, longest);
}

QTEST_GUILESS_MAIN(tst_RetryFailed)
#include "tst_retryfailed.moc"
