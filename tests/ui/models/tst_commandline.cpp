// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/commandline.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using Wish = CommandLine::Wish;
using Fault = CommandLine::Fault;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatWasMeantIsRead();
    void filesHaveTheirWholePath();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

namespace {
CommandLine read(const QStringList &arguments)
{
    return CommandLine::read(QStringList {u"conversion-desk"_s} + arguments);
}
} // namespace

void tst_CommandLine::whatWasMeantIsRead()
{
    QCOMPARE(read({}).wish, Wish::Run);
    QCOMPARE(read({u"-h"_s}).wish, Wish::Help);
    QCOMPARE(read({u"--help"_s}).wish, Wish::Help);
    QCOMPARE(read({u"-v"_s}).wish, Wish::Version);
    QCOMPARE(read({u"--version"_s}).wish, Wish::Version);
    const CommandLine line = read({u"--data"_s, u"/d"_s, u"--tour=/t"_s, u"/f.csv"_s});
    QCOMPARE(line.fault, Fault::None);
    QCOMPARE(line.wish, Wish::Run);
    QCOMPARE(line.data, u"/d"_s);
    QCOMPARE(line.tour, u"/t"_s);
    QCOMPARE(line.file, u"/f.csv"_s);
    // Qt's own
    const CommandLine ofQt = read({u"-platform"_s, u"offscreen"_s, u"--style=fusion"_s,
                                   u"-session"_s, u"1_2"_s, u"-reverse"_s, u"/f.csv"_s});
    QCOMPARE(ofQt.fault, Fault::None);
    QCOMPARE(ofQt.file, u"/f.csv"_s);
}

void tst_CommandLine::filesHaveTheirWholePath()
{
    QCOMPARE(read({u"x.csv"_s}).file, QDir::current().filePath(u"x.csv"_s));
    QCOMPARE(read({u"file:///home/ann/B%C3%BCcher.csv"_s}).file, u"/home/ann/Bücher.csv"_s);
    QCOMPARE(read({u"--"_s, u"-style"_s}).file, QDir::current().filePath(u"-style"_s));
    QCOMPARE(read({}).file, QString());
}

void tst_CommandLine::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("unknown") << QStringList {u"--frob"_s} << Fault::UnknownOption << u"--frob"_s;
    QTest::newRow("unknown letter") << QStringList {u"-x"_s} << Fault::UnknownOption << u"-x"_s;
    QTest::newRow("no folder") << QStringList {u"--data"_s} << Fault::NoFolder << u"--data"_s;
    QTest::newRow("empty folder") << QStringList {u"--tour="_s} << Fault::NoFolder << u"--tour"_s;
    QTest::newRow("a folder, and none")
        << QStringList {u"--tour=x"_s, u"--tour"_s} << Fault::NoFolder << u"--tour"_s;
    QTest::newRow("value") << QStringList {u"--help=me"_s} << Fault::UnwantedValue << u"--help"_s;
    QTest::newRow("two files") << QStringList {u"a.csv"_s, u"b.csv"_s} << Fault::TwoFiles
                               << u"b.csv"_s;
}

void tst_CommandLine::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(Fault, fault);
    QFETCH(QString, wrong);
    QCOMPARE(read(arguments).fault, fault);
    QCOMPARE(read(arguments).wrong, wrong);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
