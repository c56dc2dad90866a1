// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// What is kept of a batch, through ends of every kind.
class tst_BatchFile : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsReadBack();
    void aCutOffLineCostsNothingElse();
    void whatIsClosedIsLeftAlone();
    void othersCannotReadIt();
    void whatIsNoBatchIsRefused();
    void oldBatchesAreRemoved();
    void draftsNameTheirRows();
    void whatComesBackIsTheirs();
    void whatIsOlderIsNotTaken();
    void ourOwnFileBringsNothing();
    void aRowLeftOnceWhereverItLeft();

private:
    static Batch sample()
    {
        Batch batch;
        batch.head = {u"b1"_s, u"leads.csv"_s,          u"whop"_s, u"createLead"_s, u"a1"_s,
                      1234,    {u"E-Mail"_s, u"Näme"_s}};
        batch.plan.columns = {{u"/user/email"_s, {}, std::nullopt, std::nullopt}, {}};
        batch.plan.constants.insert(u"/currency"_s, u"eur"_s);
        auto rows = std::make_shared<TableRows>();
        rows->append({u"ann@example.com"_s, u"a\nb"_s}, 2);
        rows->append({u"bob@example.com"_s}, 4);
        rows->append({}, 5);
        batch.rows = {rows, {{1, {u"cy@example.com"_s, u"x"_s}}}};
        batch.chosen = {{0, false}, {2, true}};
        batch.revisions = {{1, 2}};
        batch.elsewhere = {{0, {u"accepted"_s, u"lead_1"_s, 99, u"b1"_s, 3}}};
        batch.isHandedOver = true;
        batch.copy = u"copy"_s;
        BatchRun run;
        run.number = 2;
        run.at = 5;
        run.api = u"whop"_s;
        run.operation = u"createLead"_s;
        run.plan = batch.plan;
        run.rows = {0, 2};
        run.again = {2};
        run.corrects = {{0, 77}};
        batch.runs = {{2, run}};
        return batch;
    }
    static void compare(const Batch &one, const Batch &other)
    {
        QCOMPARE(one.head, other.head);
        QCOMPARE(one.plan, other.plan);
        QCOMPARE(one.rows.count(), other.rows.count());
        for (int row = 0; row < one.rows.count(); ++row) {
            QCOMPARE(one.rows.cells(row), other.rows.cells(row));
            QCOMPARE(one.rows.rows->cells(row), other.rows.rows->cells(row));
            QCOMPARE(one.rows.rows->line(row), other.rows.rows->line(row));
        }
        QCOMPARE(one.chosen, other.chosen);
        QCOMPARE(one.revisions, other.revisions);
        QCOMPARE(one.elsewhere, other.elsewhere);
        QCOMPARE(one.isHandedOver, other.isHandedOver);
        QCOMPARE(one.copy, other.copy);
        QVERIFY(one.runs == other.runs);
    }
    QString path(const char *name) { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
};

void tst_BatchFile::everythingIsReadBack()
{
    QVERIFY(writeBatch(sample(), path("a")));
    const auto read = readBatch(path("a"));
    QVERIFY(read);
    compare(*read, sample());
    QCOMPARE(readBatchHead(path("a")).value(), sample().head);
}

void tst_BatchFile::aCutOffLineCostsNothingElse()
{
    QVERIFY(writeBatch(sample(), path("b")));
    const qint64 whole = QFileInfo(path("b")).size();
    {
        BatchFile file;
        QVERIFY(BatchFile::open(path("b"), file));
        QVERIFY(file.add({editChange(0, {u"lost@example.com"_s})}));
    }
    for (qint64 size = QFileInfo(path("b")).size() - 2; size > whole; size -= 7) {
        QVERIFY(QFile::resize(path("b"), size));
        const auto read = readBatch(path("b"));
        QVERIFY(read);
        compare(*read, sample());
    }
    {
        BatchFile file;
        QVERIFY(BatchFile::open(path("b"), file));
        QVERIFY(file.add({handOverChange(false)}));
    }
    const auto read = readBatch(path("b"));
    QVERIFY2(read, "what follows a cut-off line counts");
    QVERIFY(!read->isHandedOver);
}

void tst_BatchFile::whatIsClosedIsLeftAlone()
{
    QVERIFY(writeBatch(sample(), path("e")));
    BatchFile file;
    QVERIFY(BatchFile::open(path("e"), file));
    file.close();
    QCOMPARE(file.add({handOverChange(false)}).error().code, ErrorCode::FileNotWritable);
    compare(readBatch(path("e")).value(), sample());
    // What is not there is not made: it would have no head.
    QCOMPARE(BatchFile::open(path("none"), file).error().code, ErrorCode::FileNotWritable);
    QVERIFY(!QFile::exists(path("none")));
}

void tst_BatchFile::othersCannotReadIt()
{
    QVERIFY(writeBatch(sample(), path("c")));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path("c")) & others));
}

void tst_BatchFile::whatIsNoBatchIsRefused()
{
    const auto refusal = [&](const QByteArray &text) {
        QFile file(path("d"));
        (void)file.open(QIODevice::WriteOnly);
        file.write(text);
        file.close();
        const auto read = readBatch(path("d"));
        return read ? QString() : read.error().file + u':' + QString::number(read.error().line);
    };
    QCOMPARE(refusal("email,name\n"), path("d") + u":1"_s);
    QCOMPARE(refusal("{\"conversion desk batch\":2}\n"), path("d") + u":1"_s);
    QCOMPARE(refusal("{\"conversion desk batch\":1}\n[2,\"a\"]\nrubbish\n[3]\n"),
             path("d") + u":3"_s);
    QCOMPARE(readBatch(path("none")).error().code, ErrorCode::FileNotReadable);
}

void tst_BatchFile::oldBatchesAreRemoved()
{
    const QTemporaryDir dir;
    for (const char *name : {"a.batch", "b.batch", "c.batch", "notes.txt"})
        QVERIFY(writeBatch(sample(), dir.filePath(QString::fromLatin1(name))));
    QFile young(dir.filePath(u"b.batch"_s));
    QVERIFY(young.open(QIODevice::ReadWrite));
    const QDateTime then = QDateTime::currentDateTimeUtc().addDays(2);
    QVERIFY(young.setFileTime(then, QFileDevice::FileModificationTime));
    young.close();
    removeBatches(dir.path(), QDateTime::currentMSecsSinceEpoch() + 1000, {u"c"_s});
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files),
             (QStringList {u"b.batch"_s, u"c.batch"_s, u"notes.txt"_s}));
}

void tst_BatchFile::draftsNameTheirRows()
{
    const Batch batch = sample();
    QCOMPARE(draftOfRow(batch, 0), u"b1:0"_s);
    QCOMPARE(draftOfRow(batch, 1), u"b1:1:2"_s);
    QCOMPARE(rowOfDraft(u"b1:1:2"_s, u"b1"_s), 1);
    QCOMPARE(revisionOfDraft(u"b1:1:2"_s), 2);
    QCOMPARE(rowOfDraft(u"b1:0"_s, u"b"_s), -1);
    QCOMPARE(rowOfDraft(u"b1"_s, u"b1"_s), -1);
}

void tst_BatchFile::whatComesBackIsTheirs()
{
    Batch mine = sample();
    mine.copy.clear(); // it was brought in here
    mine.elsewhere.clear();
    mine.revisions.clear();
    Batch theirs = mine;
    theirs.copy = u"theirs"_s;
    theirs.elsewhere = {{0, {u"queued"_s, {}, 0, u"b1"_s, 0}}, // ours: history knows more by now
                        {1, {u"accepted"_s, u"lead_2"_s, 7, u"theirs"_s, 1}}};
    theirs.revisions = {{1, 1}};
    theirs.rows.edits.insert(2, {u"dan@example.com"_s});
    for (const BatchChange &change : changesFrom(theirs, mine))
        apply(change, mine);
    QVERIFY(!mine.isHandedOver);
    QCOMPARE(mine.elsewhere.keys(), QList<int> {1});
    QCOMPARE(mine.elsewhere[1], theirs.elsewhere[1]);
    QCOMPARE(mine.revisions, theirs.revisions);
    QCOMPARE(mine.rows.cells(2), QStringList {u"dan@example.com"_s});
    QVERIFY(mine.copy.isEmpty());
    // A second time nothing is new.
    QCOMPARE(changesFrom(theirs, mine).size(), 1);
    // And to a third who has a copy of their own, ours is news.
    Batch third = sample();
    third.elsewhere.clear();
    third.copy = u"third"_s;
    for (const BatchChange &change : changesFrom(theirs, third))
        apply(change, third);
    QCOMPARE(third.elsewhere, theirs.elsewhere);
}

// Files come back in any order.
void tst_BatchFile::whatIsOlderIsNotTaken()
{
    const auto after = [](const ResultElsewhere &have, const ResultElsewhere &comes) {
        Batch mine = sample();
        mine.elsewhere = {{0, have}};
        mine.revisions = {{0, have.revision}};
        mine.rows.edits = {{0, {u"mine@example.com"_s}}};
        Batch theirs = sample();
        theirs.copy = u"theirs"_s;
        theirs.elsewhere = {{0, comes}};
        theirs.revisions = {{0, comes.revision}};
        theirs.rows.edits = {{0, {u"theirs@example.com"_s}}};
        for (const BatchChange &change : changesFrom(theirs, mine))
            apply(change, mine);
        return mine.elsewhere[0].state + u' ' + mine.rows.cell(0, 0);
    };
    const auto result = [](const QString &state, int revision, qint64 at = 0) {
        return ResultElsewhere {state, {}, at, u"theirs"_s, revision};
    };
    const QString mine = u" mine@example.com"_s;
    const QString theirs = u" theirs@example.com"_s;
    QCOMPARE(after(result(u"accepted"_s, 1, 9), result(u"cancelled"_s, 0, 5)),
             u"accepted"_s + mine);
    QCOMPARE(after(result(u"accepted"_s, 1, 9), result(u"rejected"_s, 1, 12)),
             u"accepted"_s + theirs);
    QCOMPARE(after(result(u"queued"_s, 1), result(u"rejected"_s, 1, 12)), u"rejected"_s + theirs);
    QCOMPARE(after(result(u"rejected"_s, 1, 12), result(u"queued"_s, 1)), u"rejected"_s + theirs);
    QCOMPARE(after(result(u"rejected"_s, 0, 5), result(u"accepted"_s, 1, 9)),
             u"accepted"_s + theirs);
    QCOMPARE(after(result(u"unknown"_s, 1), result(u"accepted"_s, 1, 9)), u"accepted"_s + theirs);
}

void tst_BatchFile::ourOwnFileBringsNothing()
{
    Batch mine = sample();
    Batch given = mine;
    given.copy.clear();
    given.givenBy = copyOf(mine);
    given.isHandedOver = false;
    given.rows.edits.clear();
    QVERIFY(changesFrom(given, mine).isEmpty());
    given.givenBy = u"theirs"_s;
    QVERIFY(!changesFrom(given, mine).isEmpty());
    QVERIFY(writeBatch(given, path("given")));
    QCOMPARE(readBatch(path("given"))->givenBy, given.givenBy);
}

void tst_BatchFile::aRowLeftOnceWhereverItLeft()
{
    Batch batch = sample();
    const auto says = [&](const QString &state, int revision) {
        batch.elsewhere = {{0, {state, {}, 0, u"theirs"_s, revision}}};
        return QString::number(int(leftElsewhere(batch, 0)))
            + QString::number(int(endedElsewhere(batch, 0)));
    };
    for (const char *state : {"accepted", "unknown", "queued", "sending", "waiting", "held", ""})
        QCOMPARE(says(QString::fromLatin1(state), 0), u"10"_s);
    for (const char *state : {"rejected", "cancelled"})
        QCOMPARE(says(QString::fromLatin1(state), 0), u"01"_s);
    batch.revisions = {{0, 1}}; // mended since
    QCOMPARE(says(u"rejected"_s, 0), u"00"_s);
    QCOMPARE(says(u"rejected"_s, 1), u"01"_s);
    QCOMPARE(says(u"accepted"_s, 0), u"10"_s);
    QVERIFY(!leftElsewhere(batch, 1) && !endedElsewhere(batch, 1));
}

QTEST_GUILESS_MAIN(tst_BatchFile)
#include "tst_batchfile.moc"
