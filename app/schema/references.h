// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/json.h"

#include <QHash>

namespace desk {

/// Finds what the `$ref`s of one document mean, and where a value of it stands.
///
/// The document must outlive this object. Objects with many members are indexed once, so that
/// thousands of references into thousands of schemas stay cheap.
class References final
{
public:
    explicit References(const Json &document);

    [[nodiscard]] static bool isLocal(const QString &ref); ///< "#/..." and "#"
    /// Null where a local reference leads nowhere.
    [[nodiscard]] const Json *find(const QString &ref);
    /// The value at a JSON pointer, or null.
    [[nodiscard]] const Json *at(const QString &pointer);
    /// The pointer of a value of this document: looked for, so for errors only.
    [[nodiscard]] QString placeOf(const Json &value) const;

private:
    const Json *member(const Json &object, const QString &name);

    const Json &m_document;
    QHash<QString, const Json *> m_found;
    QHash<const Json *, QHash<QString, const Json *>> m_index;
};

} // namespace desk
