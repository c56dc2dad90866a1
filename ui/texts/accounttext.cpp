// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/accounttext.h"

#include "ui/texts/keytext.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/presettext.h"
#include "ui/texts/timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class AccountText
{
    Q_DECLARE_TR_FUNCTIONS(desk::AccountText)

public:
    static QString line(const QString &name, const QString &value)
    {
        //: A line of a list: a name and its value.
        return tr("%1: %2").arg(name, value);
    }
    static QString address(const Account &account, const Api &api)
    {
        if (account.environment == EnvironmentKind::Practice)
            return tr("Practice: nothing leaves this computer.");
        return line(tr("Address"), baseUrl(account, api).toString());
    }
    static QString key(const Account &account)
    {
        if (account.environment == EnvironmentKind::Practice)
            return tr("No key is needed.");
        if (account.keyBackend.isEmpty())
            return tr("No key is saved.");
        return tr("The key was saved in %1 on %2.")
            .arg(backendName(account.keyBackend), fullTime(account.keySavedAt, QLocale()));
    }
    static QString zone(const Account &account) { return line(tr("Time zone"), account.zone); }
    static QString vendor(const Api &api) { return line(tr("Vendor"), api.title); }
    static QString environment(const Account &account)
    {
        return line(tr("Environment"), environmentWord(account.environment));
    }
};
} // namespace

QString accountText(const Account &account, const Api &api)
{
    QStringList lines {AccountText::vendor(api), AccountText::environment(account),
                       AccountText::address(account, api)};
    for (const AccountValue &value : api.accountValues) {
        if (const QString text = account.values.value(value.id); !text.isEmpty())
            lines.append(AccountText::line(value.label, text));
    }
    lines.append({AccountText::zone(account), AccountText::key(account)});
    if (account.isPreset)
        lines.append({QString(), presetAccountText()});
    return lines.join(u"\n"_s);
}

} // namespace desk
