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
    void othersCannotReadIt();
    void whatIsNoBatchIsRefused();
    void oldBatchesAreRemoved();
    void draftsNameTheirRows();

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
        batch.elsewhere = {{0, {u"accepted"_s, u"lead_1"_s, 99}}};
        batch.isHandedOver = true;
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

QTEST_GUILESS_MAIN(tst_BatchFile)
#include "tst_batchfile.moc"
