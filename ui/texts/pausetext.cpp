// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/pausetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace desk {
namespace {

class PauseText
{
    Q_DECLARE_TR_FUNCTIONS(desk::PauseText)

public:
    static QString reason(Reason reason, const QString &place)
    {
        switch (reason) {
        case Reason::KeyNeeded:
            return tr("%1 is paused: its key is needed to send.").arg(place);
        case Reason::KeyRefused:
            return tr("%1 is paused: the vendor refused its key.").arg(place);
        case Reason::NotPermitted:
            return tr("%1 is paused: its key may not do this.").arg(place);
        case Reason::TooManyRequests:
            return tr("%1 is paused: the vendor asked to wait.").arg(place);
        case Reason::NetworkSignIn:
            return tr("%1 is paused: you may have to sign in to this network first.").arg(place);
        default:
            return tr("%1 is paused.").arg(place);
        }
    }
    static QString until(const QString &time, const QString &place)
    {
        return tr("%1 is paused until %2: the vendor asked to wait.").arg(place, time);
    }
    static QString everything() { return tr("Sending is paused. What you send waits here."); }
    static QString place(const QString &account, const QString &operation)
    {
        //: An account and one type of its entries.
        return operation.isEmpty() ? account : tr("%1, %2").arg(account, operation);
    }
};
} // namespace

QString pauseText(const Pause &pause, const QString &account, const QString &operation)
{
    if (pause.reason == Reason::PausedByPerson)
        return PauseText::everything();
    const QString place = PauseText::place(account, operation);
    if (pause.until == 0)
        return PauseText::reason(pause.reason, place);
    const QTime time = QDateTime::fromMSecsSinceEpoch(pause.until).time();
    return PauseText::until(QLocale().toString(time, QLocale::ShortFormat), place);
}

bool needsKey(const Pause &pause)
{
    return pause.reason == Reason::KeyNeeded || pause.reason == Reason::KeyRefused;
}

} // namespace desk
