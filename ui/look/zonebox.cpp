// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/zonebox.h"

#include <QComboBox>
#include <QTimeZone>

namespace desk {

QComboBox *makeZoneBox(const QString &zone)
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        box->addItem(QString::fromLatin1(id));
    box->setCurrentText(zone);
    return box;
}

} // namespace desk
