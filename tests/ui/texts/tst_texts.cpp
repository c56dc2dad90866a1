// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/batchtext.h"
#include "ui/texts/errortext.h"
#include "ui/texts/filetext.h"
#include "ui/texts/kindtext.h"
#include "ui/texts/networktext.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/problemtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_Texts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyErrorHasASentenceAndAStep();
    void errorsNameFileAndPlace();
    void aRecoverySaysHowManyAndWhere();
    void everyProblemHasASentence();
    void problemsSayWhatWouldBeRight_data();
    void problemsSayWhatWouldBeRight();
    void everyOutcomeHasASentence();
    void unknownOutcomesSayThatItMayHaveArrived();
    void whatWaitsIsNotCalledRefused();
    void refusalsAlwaysHaveANextStep();
    void aWrongClockIsToldInRoundFigures();
    void theOverlaysSentenceReplacesOurs();
    void vendorMessagesAreMarkedAsTheirs();
    void aReviewReadsAsMoneyAndLinesDo();
};

namespace {

Api acme()
{
    Api api;
    api.title = u"Acme"_s;
    api.texts = {{u"nobody"_s, u"Add an address if you can."_s}};
    return api;
}

bool isForPeople(const QString &text)
{
    static const QRegularExpression machine(u"oneOf|anyOf|\\bnull\\b|HTTP\\b|%\\d|%n|!"_s);
    return !text.contains(machine);
}

// One or more whole sentences: a capital (or a quotation, or a name) first, a full stop last.
bool isSentence(const QString &text)
{
    return text.size() > 5 && !text.front().isLower() && !text.front().isSpace()
        && (text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u"”"_s));
}

// Enumerators follow each other without a gap, so the last one tells how many there are.
template<typename Enum>
QList<Enum> upTo(Enum last)
{
    QList<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all << static_cast<Enum>(i);
    return all;
}

} // namespace

void tst_Texts::everyErrorHasASentenceAndAStep()
{
    QSet<QString> seen;
    for (const auto code : upTo(ErrorCode::UrlNotSecure)) {
        const Error error {code, {}, {}, 0, 0};
        for (const auto &text : {sentence(error), nextStep(error)}) {
            QVERIFY2(isSentence(text), qPrintable(text));
            QVERIFY2(isForPeople(text), qPrintable(text));
        }
        seen << sentence(error);
    }
    QCOMPARE(seen.size(), static_cast<int>(ErrorCode::UrlNotSecure) + 1);
}

void tst_Texts::errorsNameFileAndPlace()
{
    const Error error {ErrorCode::OverlayPointerUnknown, u"/emali"_s, u"/x/overlay.json"_s, 12, 3};
    const auto text = sentence(error);
    QVERIFY2(text.contains(u"/emali"_s), qPrintable(text));
    QVERIFY2(text.contains(u"overlay.json, line 12, column 3"_s), qPrintable(text));
    // Elsewhere the technical part stays in the details.
    const Error technical {ErrorCode::StoreFailed, u"SQL logic error"_s, {}, 0, 0};
    QVERIFY(!sentence(technical).contains(u"SQL"_s));
}

void tst_Texts::aRecoverySaysHowManyAndWhere()
{
    const auto text = recoveryText({1204, 0, u"/d/history.damaged-20260801T120000Z.sqlite"_s});
    QVERIFY2(text.contains(u"damaged. 1,204 entr"_s), qPrintable(text));
    QVERIFY2(text.contains(u"history.damaged-20260801T120000Z.sqlite"_s), qPrintable(text));
    QVERIFY(!text.contains(u"could not be read"_s));
    QVERIFY(recoveryText({1204, 3, u"/d/x"_s}).contains(u"3 entr"_s));
    for (const QString &one : {savingWorksText(), damagedPreferencesText(u"/c/p.ini"_s)}) {
        QVERIFY2(isSentence(one), qPrintable(one));
        QVERIFY2(isForPeople(one), qPrintable(one));
    }
}

void tst_Texts::everyProblemHasASentence()
{
    for (const auto code : upTo(ProblemCode::ServerSaid)) {
        for (const auto &args : {QStringList(), QStringList {u"7"_s, u"2"_s, u"prod_"_s}}) {
            const auto text
                = sentence(Problem {u"/x"_s, code, args, ProblemLevel::Error}, acme(), u"E-mail"_s);
            QVERIFY2(isSentence(text), qPrintable(text));
            QVERIFY2(isForPeople(text), qPrintable(text));
        }
    }
}

void tst_Texts::problemsSayWhatWouldBeRight_data()
{
    QTest::addColumn<ProblemCode>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("text");

    QTest::newRow("currency nearly right")
        << ProblemCode::NotACurrency << QStringList {u"usx"_s, u"USD"_s}
        << u"“usx” is not a currency Acme accepts. "
           u"Did you mean USD?"_s;
    QTest::newRow("currency far off") << ProblemCode::NotACurrency << QStringList {u"usx"_s, {}}
                                      << u"“usx” is not a currency Acme accepts."_s;
    QTest::newRow("id of another kind")
        << ProblemCode::WrongIdKind << QStringList {u"product"_s, u"plan"_s, u"prod_"_s}
        << u"The product id must begin with “prod_”. What stands here is of another kind: plan id."_s;
    QTest::newRow("required") << ProblemCode::Required << QStringList() << u"E-mail is needed."_s;
    QTest::newRow("no decimals") << ProblemCode::TooManyDigits << QStringList {u"JPY"_s, u"0"_s}
                                 << u"JPY has no decimals."_s;
    QTest::newRow("gap") << ProblemCode::TimeInGap << QStringList()
                         << u"This time does not exist on that day: the clocks go forward."_s;
    QTest::newRow("the overlay's own")
        << ProblemCode::Say << QStringList {u"nobody"_s} << u"Add an address if you can."_s;
    QTest::newRow("the server's own")
        << ProblemCode::ServerSaid << QStringList {u"bad value"_s} << u"Acme says: “bad value”"_s;
}

void tst_Texts::problemsSayWhatWouldBeRight()
{
    QFETCH(ProblemCode, code);
    QFETCH(QStringList, args);
    QFETCH(QString, text);
    QCOMPARE(sentence(Problem {u"/x"_s, code, args, ProblemLevel::Error}, acme(), u"E-mail"_s),
             text);
}

void tst_Texts::everyOutcomeHasASentence()
{
    for (const auto state : upTo(SubmissionState::Cancelled)) {
        QVERIFY(!stateWord(state).isEmpty());
        for (const auto reason : upTo(Reason::MarkedNotArrived)) {
            SubmissionRow row;
            row.state = state;
            row.reason = reason;
            for (const auto &text : {sentence(row, acme()), shortSentence(row, acme())}) {
                QVERIFY2(isSentence(text), qPrintable(text));
                QVERIFY2(isForPeople(text), qPrintable(text));
            }
            const auto step = nextStep(row, acme());
            QVERIFY2(step.isEmpty() || (isSentence(step) && isForPeople(step)), qPrintable(step));
        }
    }
}

void tst_Texts::unknownOutcomesSayThatItMayHaveArrived()
{
    SubmissionRow row;
    row.state = SubmissionState::Unknown;
    row.reason = Reason::NoAnswer;
    QCOMPARE(sentence(row, acme()), u"No answer came. It may have arrived."_s);
    QCOMPARE(nextStep(row, acme()), u"Look at Acme whether it is there, then decide."_s);
}

void tst_Texts::whatWaitsIsNotCalledRefused()
{
    for (const auto reason : upTo(Reason::MarkedNotArrived)) {
        SubmissionRow row;
        row.state = SubmissionState::Waiting;
        row.reason = reason;
        for (const auto &text : {sentence(row, acme()), shortSentence(row, acme())})
            QVERIFY2(!text.contains(u"refused"_s, Qt::CaseInsensitive), qPrintable(text));
    }
}

void tst_Texts::refusalsAlwaysHaveANextStep()
{
    for (const auto reason : upTo(Reason::MarkedNotArrived)) {
        SubmissionRow row;
        row.state = SubmissionState::Rejected;
        row.reason = reason;
        QVERIFY(!nextStep(row, acme()).isEmpty());
    }
}

void tst_Texts::aWrongClockIsToldInRoundFigures()
{
    QVERIFY(wrongClockText(420).contains(u"7 minute"_s));
    QVERIFY(wrongClockText(-3600).contains(u"60 minute"_s));
    QVERIFY(wrongClockText(-3 * 3600).contains(u"3 hour"_s));
    QVERIFY(wrongClockText(5 * 86400 + 100).contains(u"5 day"_s));
    QVERIFY(isForPeople(wrongClockText(420)) && isForPeople(offlineText()));
}

void tst_Texts::theOverlaysSentenceReplacesOurs()
{
    SubmissionRow row;
    row.state = SubmissionState::Rejected;
    row.reason = Reason::NotPermitted;
    row.say = u"nobody"_s;
    QCOMPARE(sentence(row, acme()), u"Refused. Add an address if you can."_s);
    QVERIFY(nextStep(row, acme()).isEmpty());
}

void tst_Texts::vendorMessagesAreMarkedAsTheirs()
{
    SubmissionRow row;
    row.state = SubmissionState::Rejected;
    row.reason = Reason::BadRequest;
    row.message = u"HTTP null\n"_s; // whatever they write stays as it is
    QCOMPARE(sentence(row, acme()),
             u"Refused: Acme could not use the entry. Acme says: “HTTP null”"_s);
    QCOMPARE(shortSentence(row, acme()), u"Refused: Acme could not use the entry."_s);
}

void tst_Texts::aReviewReadsAsMoneyAndLinesDo()
{
    BatchReview review;
    review.which.resize(1500);
    review.sums = {{u"EUR"_s, u"9007199254740993.10"_s}, {u"USD"_s, u"-0.50"_s}};
    review.tooOldByThen = 3;
    review.tooOldLines = {1204, 1377};
    const QStringList lines = reviewLines(review, QLocale(u"en_US"_s));
    QVERIFY(lines.contains(u"Total: 9,007,199,254,740,993.10 EUR"_s));
    QVERIFY(lines.contains(u"Total: -0.50 USD"_s));
    QVERIFY2(lines.last().endsWith(u"(in the file: line 1204, line 1377, …)."_s),
             qPrintable(lines.last()));
    QVERIFY(reviewLines(review, QLocale(u"de_DE"_s))
                .contains(u"Total: 9.007.199.254.740.993,10 EUR"_s));
}

QTEST_GUILESS_MAIN(tst_Texts)
#include "tst_texts.moc"
