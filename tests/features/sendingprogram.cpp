// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/enginedesk.h"
#include "fakes/unlimited.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

#include "features/killpoint.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &state, const SubmissionRow &row)
{
    std::printf("%s %s\n", qPrintable(state), qPrintable(row.draft));
    std::fflush(stdout);
}

/// An entry that only the number tells from the others: one that a key makes safe to repeat, one
/// that is safe by itself, one that must never be repeated.
NewSubmission entry(const EngineDesk &desk, const Account &account, int number)
{
    const QString text = QString::number(number);
    if (number % 3 == 0)
        return desk.snapshot(
            account,
            desk.draft(account, u"createConversion"_s,
                       {{u"/event_name"_s, u"lead"_s}, {u"/event_id"_s, u"act-"_s + text}}));
    if (number % 3 == 1)
        return desk.snapshot(account,
                             desk.draft(account, u"createAffiliate"_s,
                                        {{u"/user_identifier"_s, u"mail-"_s + text}}));
    return desk.snapshot(
        account, desk.draft(account, u"createLead"_s, {{u"/user_id"_s, u"user_"_s + text}}));
}
} // namespace

/// sendingprogram FOLDER URL FIRST COUNT [POINT NTH]: sends entries, says what becomes of them, and
/// never ends by itself: tst_killed ends it, or it dies when it passes that point for the nth time.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 6)
        killAt(arguments[5], arguments[6].toInt());
    const Catalog catalog = unlimitedCatalog();
    const SystemClock clock;
    EngineDesk desk(catalog, clock, arguments[1]);
    const Account account = loopbackAccount(*catalog.api(u"whop"_s), arguments[2]);
    QObject::connect(&desk.engine(), &Engine::stored, &desk,
                     [](const SubmissionRow &row) { say(u"stored"_s, row); });
    QObject::connect(&desk.engine(), &Engine::changed, &desk,
                     [](const SubmissionRow &row) { say(stateName(row.state), row); });
    if (!desk.isStarted() || !desk.saveAccount(account))
        return 1;
    desk.engine().setKey(account.id, Secret(QByteArray("whop_1")));
    std::puts("started");
    std::fflush(stdout);

    int next = arguments[3].toInt();
    const int end = next + arguments[4].toInt();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &desk, [&] {
        if (next < end)
            desk.engine().submit(entry(desk, account, next++));
    });
    timer.start(2);
    return QCoreApplication::exec();
}
