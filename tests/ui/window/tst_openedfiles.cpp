// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/openedfiles.h"

#include <QFileOpenEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_OpenedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aFileThatTheSystemHandsOverIsAskedFor();
    void anAddressThatIsNoFileIsLeftAlone();
};

void tst_OpenedFiles::aFileThatTheSystemHandsOverIsAskedFor()
{
    const OpenedFiles opened;
    QSignalSpy asked(&opened, &OpenedFiles::asked);
    QFileOpenEvent event(u"/Users/ann/Bücher.csv"_s);
    QVERIFY(QCoreApplication::sendEvent(qApp, &event));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"/Users/ann/Bücher.csv"_s);
}

void tst_OpenedFiles::anAddressThatIsNoFileIsLeftAlone()
{
    const OpenedFiles opened;
    QSignalSpy asked(&opened, &OpenedFiles::asked);
    QFileOpenEvent event(QUrl(u"https://example.org/table.csv"_s));
    QCoreApplication::sendEvent(qApp, &event);
    QCOMPARE(asked.size(), 0);
}

QTEST_MAIN(tst_OpenedFiles)
#include "tst_openedfiles.moc"
