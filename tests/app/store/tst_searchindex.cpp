// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/historyreader.h"
#include "app/store/searchindex.h"

#include <QFile>
#include <QRegularExpression>

#include "storetools.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QStringList found(HistoryReader &reader, const QString &text)
{
    HistoryQuery query;
    query.text = text;
    const auto page = reader.page(query);
    if (!page || !*page)
        return {u"failed"_s};
    QStringList drafts;
    for (const SubmissionRow &row : (*page)->rows)
        drafts.append(row.draft);
    return drafts;
}

void insert(StoreFixture &f, const QString &draft, const QString &searchText)
{
    NewSubmission made = submissionOf(draft);
    made.row.key.clear();
    made.searchText = searchText;
    QVERIFY(f.store->insert(made));
}
} // namespace

class tst_SearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsAreFoundByTheirBeginning_data();
    void wordsAreFoundByTheirBeginning();
    void nothingInATextIsSyntax_data();
    void nothingInATextIsSyntax();
    void answerIsFoundOnceItIsThere();
    void laterTextReplacesTheEarlier();
    void catchingUpGoesInSteps();
    void deletedIndexIsRebuilt();
    void damagedIndexIsRebuilt();
    void indexOfAnotherHistoryIsRebuilt();
    void indexAheadOfItsHistoryIsRebuilt();
    void indexIsReadableByItsOwnerOnly();
};

void tst_SearchIndex::wordsAreFoundByTheirBeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("e-mail") << u"ann@example.com"_s << true;
    QTest::newRow("beginning of an e-mail") << u"ann@exam"_s << true;
    QTest::newRow("its host") << u"example.com"_s << true;
    QTest::newRow("another person of the host") << u"anna@example.com"_s << false;
    QTest::newRow("parts in another order") << u"example@ann"_s << false;
    QTest::newRow("umlaut") << u"Müller"_s << true;
    QTest::newRow("umlaut left away") << u"mull"_s << true;
    QTest::newRow("capitals") << u"MÜLLER"_s << true;
    QTest::newRow("decomposed umlaut") << u"Mu\u0308ller"_s << true;
    QTest::newRow("two words") << u"mül exam"_s << true;
    QTest::newRow("one of two words") << u"mül nobody"_s << false;
    QTest::newRow("end of a word") << u"ller"_s << false;
    QTest::newRow("phone") << u"+4915112"_s << true;
    QTest::newRow("Greek") << u"Σωκ"_s << true;
    QTest::newRow("apostrophe") << u"O'Brien"_s << true;
}

void tst_SearchIndex::wordsAreFoundByTheirBeginning()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFound);
    StoreFixture f;
    insert(f, u"d"_s, u"ann@example.com Müller +4915112345678 Σωκράτης O'Brien"_s);
    insert(f, u"other"_s, u"bob"_s);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, text), isFound ? QStringList {u"d"_s} : QStringList {});
}

void tst_SearchIndex::nothingInATextIsSyntax_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const QString &text, bool isFound) {
        QTest::newRow(qPrintable(text)) << text << isFound;
    };
    row(u"say \"hi\""_s, true);
    row(u"\"say"_s, true);
    row(u"say*"_s, true);
    row(u"x-ray"_s, true);
    row(u"NOT say"_s, false);
    row(u"say AND hi"_s, true);
    row(u"say OR nobody"_s, false);
    row(u"NEAR(say hi)"_s, false);
    row(u"text:say"_s, false);
    row(u"^say"_s, true);
    row(u"(say"_s, true);
    row(u"{say}"_s, true);
    row(u"say ' -- ; DROP"_s, false);
    row(u"***"_s, false);
    row(u"\""_s, false);
    row(u"\"\"\" -"_s, false);
    row(u"say ***"_s, true);
    row(u"\u0308"_s, false);
    QTest::newRow("zero character") << QString(u"say\0hi"_s) << true;
    QTest::newRow("half a surrogate") << QString(QChar(0xd800)) << false;
    QTest::newRow("smiley") << u"😀"_s << false;
    QTest::newRow("very long") << QString(100'000, u'a') << false;
    QTest::newRow("very many words") << u"say "_s.repeated(500) << true;
}

void tst_SearchIndex::nothingInATextIsSyntax()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFound);
    StoreFixture f;
    insert(f, u"d"_s, u"say \"hi\" x-ray AND"_s);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, text), isFound ? QStringList {u"d"_s} : QStringList {});
}

void tst_SearchIndex::answerIsFoundOnceItIsThere()
{
    StoreFixture f;
    const SubmissionRow row = f.rowIn(SubmissionState::Sending, u"d"_s);
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, u"declined"_s), QStringList {});
    Attempt attempt;
    attempt.number = 1;
    Verdict verdict;
    verdict.state = SubmissionState::Rejected;
    verdict.message = u"Card declined"_s;
    verdict.answerSearch = u"carl@example.org"_s;
    QVERIFY(f.store->recordOutcome(row.id, attempt, verdict));
    QCOMPARE(found(**reader, u"declined"_s), QStringList {u"d"_s});
    QCOMPARE(found(**reader, u"carl@exa"_s), QStringList {u"d"_s});
    QCOMPARE(found(**reader, u"ann@exa"_s), QStringList {u"d"_s});
}

void tst_SearchIndex::laterTextReplacesTheEarlier()
{
    StoreFixture f;
    const qint64 id = f.rowIn(SubmissionState::Queued, u"d"_s).id;
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    for (const QString &message : {u"first"_s, u"second"_s}) {
        QVERIFY(f.store->claim(id, noon));
        Attempt attempt;
        attempt.number = f.store->row(id)->attempts;
        Verdict verdict;
        verdict.state = SubmissionState::Queued;
        verdict.message = message;
        QVERIFY(f.store->recordOutcome(id, attempt, verdict));
        QCOMPARE(found(**reader, message), QStringList {u"d"_s});
    }
    QCOMPARE(found(**reader, u"first"_s), QStringList {});
}

void tst_SearchIndex::catchingUpGoesInSteps()
{
    StoreFixture f;
    for (int i = 0; i < 5; ++i)
        f.rowIn(SubmissionState::Queued);
    const auto index = SearchIndex::open(f.folder, *f.database);
    QVERIFY(index);
    QCOMPARE((*index)->update(2).value(), true);
    QCOMPARE((*index)->update(2).value(), true);
    QCOMPARE((*index)->update(2).value(), false);
    QCOMPARE((*index)->update(2).value(), false);
}

void tst_SearchIndex::deletedIndexIsRebuilt()
{
    StoreFixture f;
    insert(f, u"d"_s, u"hello"_s);
    {
        const auto reader = HistoryReader::open(f.folder);
        QVERIFY(reader);
        QCOMPARE(found(**reader, u"hello"_s), QStringList {u"d"_s});
    }
    QVERIFY(QFile::remove(SearchIndex::filePath(f.folder)));
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, u"hello"_s), QStringList {u"d"_s});
}

void tst_SearchIndex::damagedIndexIsRebuilt()
{
    StoreFixture f;
    insert(f, u"d"_s, u"hello"_s);
    QFile file(SearchIndex::filePath(f.folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite error"_s));
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, u"hello"_s), QStringList {u"d"_s});
}

void tst_SearchIndex::indexOfAnotherHistoryIsRebuilt()
{
    StoreFixture f;
    StoreFixture other;
    insert(f, u"d"_s, u"hello"_s);
    insert(other, u"o"_s, u"foreign"_s);
    {
        const auto index = SearchIndex::open(other.folder, *other.database);
        QVERIFY(index);
        QVERIFY((*index)->update());
    }
    QVERIFY(QFile::copy(SearchIndex::filePath(other.folder), SearchIndex::filePath(f.folder)));
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, u"hello"_s), QStringList {u"d"_s});
    QCOMPARE(found(**reader, u"foreign"_s), QStringList {});
}

void tst_SearchIndex::indexAheadOfItsHistoryIsRebuilt()
{
    StoreFixture f;
    insert(f, u"d"_s, u"hello"_s);
    insert(f, u"lost"_s, u"gone"_s);
    {
        const auto index = SearchIndex::open(f.folder, *f.database);
        QVERIFY(index);
        QVERIFY((*index)->update());
    }
    QVERIFY(f.database->run(u"DELETE FROM submissions WHERE draft = 'lost'"_s));
    insert(f, u"next"_s, u"newer"_s); // takes the number that the index has seen
    QVERIFY(f.database->run(u"UPDATE submissions SET changed = 1"_s));
    const auto reader = HistoryReader::open(f.folder);
    QVERIFY(reader);
    QCOMPARE(found(**reader, u"newer"_s), QStringList {u"next"_s});
}

void tst_SearchIndex::indexIsReadableByItsOwnerOnly()
{
    StoreFixture f;
    const auto index = SearchIndex::open(f.folder, *f.database);
    QVERIFY(index);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(SearchIndex::filePath(f.folder)) & others));
}

QTEST_GUILESS_MAIN(tst_SearchIndex)
#include "tst_searchindex.moc"
