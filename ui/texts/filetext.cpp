// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/filetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class FileText
{
    Q_DECLARE_TR_FUNCTIONS(desk::FileText)

public:
    static QString recovered(const Recovery &recovery)
    {
        QStringList parts {tr("The file with your entries was damaged."),
                           //: Entries that stand in a new file now.
                           tr("%Ln entry(ies) were recovered.", nullptr, int(recovery.entries))};
        if (recovery.lost > 0)
            parts << tr("%Ln entry(ies) could not be read.", nullptr, int(recovery.lost));
        parts
            << tr("The damaged file is kept as %1.").arg(QDir::toNativeSeparators(recovery.keptAs));
        return parts.join(u' ');
    }
    static QString works() { return tr("Entries can be saved again. Sending goes on."); }
    static QString preferences(const QString &keptAs)
    {
        return tr("The file with your settings was damaged. What could be read is in use; the "
                  "damaged file is kept as %1.")
            .arg(QDir::toNativeSeparators(keptAs));
    }
};
} // namespace

QString recoveryText(const Recovery &recovery)
{
    return FileText::recovered(recovery);
}

QString savingWorksText()
{
    return FileText::works();
}

QString damagedPreferencesText(const QString &keptAs)
{
    return FileText::preferences(keptAs);
}

} // namespace desk
