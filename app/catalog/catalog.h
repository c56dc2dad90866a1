// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/error.h"

#include <memory>
#include <vector>

namespace desk {

/// Reads one pair. `texts` is overlay.<lang>.json or null; what it lacks stays English.
[[nodiscard]] Result<Api> readApi(const Json &document, const Json &overlay, const Json &texts);

/// All API descriptions: those that come with the program and those in the user's own folder.
///
/// Cannot change after load; shared between threads as const.
class Catalog final
{
public:
    /// `builtIn` and `own` hold one folder per vendor with openapi.json and overlay.json; `own` may
    /// be missing. `language` is a code such as "de". A pair that cannot be read becomes a problem
    /// and stops no other.
    [[nodiscard]] static Catalog load(const QString &builtIn, const QString &own,
                                      const QString &language);

    // Not of a temporary: a loop over load(…).apis() would read freed memory.
    [[nodiscard]] const std::vector<Api> &apis() const & { return m_apis; }
    void apis() const && = delete;
    [[nodiscard]] const std::vector<Error> &problems() const & { return m_problems; }
    void problems() const && = delete;
    [[nodiscard]] const Api *api(const QString &id) const; ///< may be null
    [[nodiscard]] const Operation *operation(const QString &api,
                                             const QString &operation) const; ///< may be null

private:
    std::vector<Api> m_apis;
    std::vector<Error> m_problems;
};

} // namespace desk
