// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"

#include <QString>

class QWidget;

namespace desk {

enum class PageGroup { New, Work, SetUp };

/// One line of the side bar. Several may share a page.
struct PageEntry
{
    QString id;
    PageGroup group = PageGroup::Work;
    QString title;
    QString glyph;
    QWidget *page = nullptr; ///< owned by the window from then on
    int count = 0; ///< 0 shows none
};

/// One line of the account chooser.
struct AccountEntry
{
    QString id;
    QString name;
    QString api; ///< the vendor's title
    EnvironmentKind environment = EnvironmentKind::Practice;
};

} // namespace desk
