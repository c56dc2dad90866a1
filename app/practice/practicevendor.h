// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/net/transport.h"

#include <QCache>

namespace desk {

/// Answers as an API would, from nothing but its description.
///
/// Remembers what it created until the program ends, so that a repeat gets the same id.
class PracticeVendor final
{
public:
    static constexpr int noAnswer = -1; ///< the request arrives, its answer does not
    static constexpr int noNetwork = -2; ///< nothing arrives

    /// The catalog must outlive the vendor.
    explicit PracticeVendor(const Catalog &catalog);

    /// What every answer is from now on: a documented status, `noAnswer`, `noNetwork`, or 0 for
    /// what the request deserves.
    void setNextStatus(int status) { m_nextStatus = status; }
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpAnswer judged(const Api &api, const Operation &operation,
                                    const HttpRequest &request);
    [[nodiscard]] QString idFor(const Operation &operation, const HttpRequest &request,
                                const Json &body);

    const Catalog &m_catalog;
    int m_nextStatus = 0;
    QCache<QString, QString> m_created; // what a repeat has in common -> id
};

} // namespace desk
