// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/announce.h"

#include <QAccessible>
#include <QWidget>

namespace desk {

void announce(QWidget *from, const QString &sentence)
{
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(from, sentence);
#else
    // Before 6.8 an alert makes the reader say the description of where it came from.
    from->setAccessibleDescription(sentence);
    QAccessibleEvent event(from, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace desk
