// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <thread>
#include <vector>

using namespace desk;

/// What becomes of work when its owner ends.
class tst_Background : public QObject
{
    Q_OBJECT

private slots:
    void whatMustBeDoneIsDoneAtTheEnd();
};

void tst_Background::whatMustBeDoneIsDoneAtTheEnd()
{
    std::vector<int> done; // touched by the other thread alone until its end
    QSemaphore begun;
    QSemaphore goOn;
    std::thread helper;
    {
        Background background;
        background.run([&] {
            begun.release();
            goOn.acquire();
            done.push_back(0);
        });
        background.run([&] { done.push_back(1); });
        background.mustRun([&] { done.push_back(2); });
        background.run([&] { done.push_back(3); });
        background.mustRun([&] { done.push_back(4); });
        begun.acquire();
        helper = std::thread([&] {
            QThread::msleep(50);
            goOn.release();
        });
    }
    helper.join();
    QCOMPARE(done, (std::vector<int> {0, 2, 4}));
}

QTEST_GUILESS_MAIN(tst_Background)
#include "tst_background.moc"
