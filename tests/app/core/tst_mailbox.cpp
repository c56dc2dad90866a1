// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/mailbox.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Mailbox : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void valuesArriveInOrderInTheOwnersThread();
    void whatAHandlerPostsToItselfComesLater();
};

void tst_Mailbox::valuesArriveInOrderInTheOwnersThread()
{
    std::vector<int> got;
    QThread *const owner = QThread::currentThread();
    Mailbox<std::unique_ptr<int>> box([&](std::unique_ptr<int> &&value) {
        QCOMPARE(QThread::currentThread(), owner);
        got.push_back(*value);
    });
    const std::unique_ptr<QThread> sender(QThread::create([&] {
        for (int i = 0; i < 1000; ++i)
            box.post(std::make_unique<int>(i));
    }));
    sender->start();
    QTRY_COMPARE(got.size(), size_t(1000));
    QVERIFY(sender->wait());
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(got[size_t(i)], i);
}

void tst_Mailbox::whatAHandlerPostsToItselfComesLater()
{
    std::vector<int> got;
    Mailbox<int> *self = nullptr;
    Mailbox<int> box([&](int &&value) {
        if (value < 3)
            self->post(value + 1);
        got.push_back(value);
    });
    self = &box;
    box.post(1);
    QTRY_COMPARE(got, (std::vector {1, 2, 3}));
}

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_mailbox.moc"
