// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QList>
#include <QString>

namespace desk {

/// Something of others that the program is made of.
struct Component
{
    QString name;
    QString licence; ///< an SPDX expression
    QString purpose;
    QString copyright;
};

/// Those of packaging/components.json that a package of this platform may hold. `purposes` are
/// those of another language, by name; English where one is missing.
[[nodiscard]] QList<Component> componentsFrom(const Json &components, const Json &purposes);
/// What the program brings along, in the window's language.
[[nodiscard]] QList<Component> components();
[[nodiscard]] QString ownLicence(); ///< the whole text

} // namespace desk
