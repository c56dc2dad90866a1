// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const auto conversion = QStringLiteral("createConversion");

QMap<QString, QString> aSale(const QString &email)
{
    return {{u"/event_name"_s, u"lead"_s}, {u"/user/email"_s, email}, {u"/value"_s, u"6.90"_s}};
}
} // namespace

/// What was accepted is not sent twice by mistake.
class tst_Repeat : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEqualEntryIsAskedAboutAndNotStored();
    void anEntryWithAnAcceptedKeyIsAskedAbout();
    void itGoesWhenThePersonSaysSo();
    void anotherEntryGoesWithoutAQuestion();
    void whatWasRefusedMayBeSentAgain();

private:
    NewSubmission entry(const QString &email)
    {
        NewSubmission submission
            = m_desk->snapshot(m_account, m_desk->draft(m_account, conversion, aSale(email)));
        submission.repeatWanted = false;
        return submission;
    }

    const Catalog m_catalog
        = Catalog::load(QStringLiteral(DESK_SOURCE_DIR "/resources/apis"), {}, u"en"_s);
    const SystemClock m_clock {};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<EngineDesk> m_desk;
    Account m_account;
};

void tst_Repeat::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<LoopbackServer>();
    m_desk = std::make_unique<EngineDesk>(m_catalog, m_clock, m_dir->path());
    m_account = loopbackAccount(*m_catalog.api(u"whop"_s), m_server->url());
    QVERIFY(m_desk->saveAccount(m_account));
    m_desk->engine().setKey(m_account.id, Secret(QByteArray("whop_1")));
}

void tst_Repeat::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

void tst_Repeat::anEqualEntryIsAskedAboutAndNotStored()
{
    const qint64 first = m_desk->send(entry(u"ann@example.com"_s));
    QVERIFY(m_desk->reaches(first, SubmissionState::Accepted));
    const NewSubmission second = entry(u"ann@example.com"_s);
    m_desk->engine().submit(second);
    QTRY_COMPARE(m_desk->acceptedBefore.size(), size_t(1));
    QCOMPARE(m_desk->acceptedBefore[0], std::pair(second.row.draft, first));
    QCOMPARE(m_desk->found(HistoryQuery()).size(), 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Repeat::anEntryWithAnAcceptedKeyIsAskedAbout()
{
    NewSubmission one = entry(u"ann@example.com"_s);
    one.row.key = u"order-1"_s;
    const qint64 first = m_desk->send(one);
    QVERIFY(m_desk->reaches(first, SubmissionState::Accepted));
    NewSubmission other = entry(u"ben@example.com"_s);
    other.row.key = u"order-1"_s;
    m_desk->engine().submit(other);
    QTRY_COMPARE(m_desk->acceptedBefore.size(), size_t(1));
}

void tst_Repeat::itGoesWhenThePersonSaysSo()
{
    QVERIFY(m_desk->reaches(m_desk->send(entry(u"ann@example.com"_s)), SubmissionState::Accepted));
    NewSubmission again = entry(u"ann@example.com"_s);
    again.repeatWanted = true;
    QVERIFY(m_desk->reaches(m_desk->send(again), SubmissionState::Accepted));
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_Repeat::anotherEntryGoesWithoutAQuestion()
{
    QVERIFY(m_desk->reaches(m_desk->send(entry(u"ann@example.com"_s)), SubmissionState::Accepted));
    QVERIFY(m_desk->reaches(m_desk->send(entry(u"ben@example.com"_s)), SubmissionState::Accepted));
    QVERIFY(m_desk->acceptedBefore.empty());
}

void tst_Repeat::whatWasRefusedMayBeSentAgain()
{
    ServerAnswer refusal;
    refusal.status = 400;
    refusal.body = R"({"error":{"type":"invalid_request_error","message":"No."}})";
    m_server->enqueue(refusal);
    QVERIFY(m_desk->reaches(m_desk->send(entry(u"ann@example.com"_s)), SubmissionState::Rejected));
    QVERIFY(m_desk->reaches(m_desk->send(entry(u"ann@example.com"_s)), SubmissionState::Accepted));
}

QTEST_GUILESS_MAIN(tst_Repeat)
#include "tst_repeat.moc"
