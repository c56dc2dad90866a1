// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/currencies.h"
#include "fakes/sheet.h"
#include "ui/models/formmodel.h"

#include "resources/resources.h"

namespace desk {

/// A form model of a description that comes with the program. The clock stands at
/// 2026-11-20 13:05 UTC, the account in Berlin.
struct FilledForm
{
    FilledForm(const QString &vendor, const QString &operation,
               const QString &locale = QStringLiteral("en_US"))
        : sheet((initResources(), vendor), operation, locale)
        , form({sheet.api(), sheet.operation, sheet.account}, sheet.currencies(), sheet.clock(),
               sheet.locale())
    {
    }

    Sheet sheet;
    FormModel form;
};

} // namespace desk
