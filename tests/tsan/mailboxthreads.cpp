// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/mailbox.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

using namespace desk;

namespace {
constexpr int values = 20000;
constexpr int senders = 3;

/// More than a word, so that a copy that is not guarded is seen.
struct Value
{
    int sender = 0;
    int number = 0;
    QString text;
    std::unique_ptr<int> owned;
};
} // namespace

/// mailboxthreads [race]: threads post values to this one through a mailbox, all at once. Built for
/// ThreadSanitizer, which must find nothing; with "race", the threads also count in a plain int
/// beside the mailbox, and it must find that.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const bool plantsRace = argc > 1 && std::strcmp(argv[1], "race") == 0;
    int beside = 0;
    std::array<int, senders> next {};
    int wrong = 0;
    int got = 0;
    Mailbox<Value> box([&](Value &&value) {
        if (value.number != next[size_t(value.sender)]++ || *value.owned != value.number
            || value.text.toInt() != value.number)
            ++wrong;
        if (plantsRace)
            ++beside;
        if (++got == values * senders)
            QCoreApplication::quit();
    });
    std::array<std::thread, senders> threads; // not QThread: Qt is not built for the judge
    for (int sender = 0; sender < senders; ++sender) {
        threads[size_t(sender)] = std::thread([&, sender] {
            for (int i = 0; i < values; ++i) {
                box.post({sender, i, QString::number(i), std::make_unique<int>(i)});
                if (plantsRace)
                    ++beside;
            }
        });
    }
    QCoreApplication::exec();
    for (std::thread &thread : threads)
        thread.join();
    std::printf("%d values, %d wrong\n", got, wrong);
    return wrong == 0 ? 0 : 1;
}
