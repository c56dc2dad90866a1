// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/networktext.h"

#include <QCoreApplication>

#include <cstdlib>

namespace desk {
namespace {

class NetworkText
{
    Q_DECLARE_TR_FUNCTIONS(desk::NetworkText)

public:
    static QString offline()
    {
        return tr("There is no network connection. Entries wait and are sent by themselves when it "
                  "is back.");
    }
    static QString slow(const QString &amount)
    {
        //: %1 is an amount of time, such as "7 minutes".
        return tr("The clock of this computer is %1 slow, measured by the server's. Set it: times "
                  "of entries come from it.")
            .arg(amount);
    }
    static QString fast(const QString &amount)
    {
        //: %1 is an amount of time, such as "7 minutes".
        return tr("The clock of this computer is %1 fast, measured by the server's. Set it: times "
                  "of entries come from it.")
            .arg(amount);
    }
    static QString amount(int seconds)
    {
        const int minutes = (seconds + 30) / 60;
        const int hours = (minutes + 30) / 60;
        if (minutes < 120)
            return tr("%n minute(s)", nullptr, minutes);
        if (hours < 48)
            return tr("%n hour(s)", nullptr, hours);
        return tr("%n day(s)", nullptr, (hours + 12) / 24);
    }
};
} // namespace

QString offlineText()
{
    return NetworkText::offline();
}

QString wrongClockText(int serverIsAhead)
{
    const QString amount = NetworkText::amount(std::abs(serverIsAhead));
    return serverIsAhead > 0 ? NetworkText::slow(amount) : NetworkText::fast(amount);
}

} // namespace desk
