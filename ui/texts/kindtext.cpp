// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/kindtext.h"

#include <QCoreApplication>

namespace desk {

QString idKindText(const QString &kind)
{
    //: %1 is the kind of a record as the API description names it, such as "product".
    return QCoreApplication::translate("desk::KindText", "%1 id").arg(kind);
}

} // namespace desk
