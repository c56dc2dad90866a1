// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/forgetting.h"

namespace desk {
namespace {

Retention::PersonalOf personalBy(const Catalog &catalog)
{
    return [&catalog](const SubmissionRow &row) -> Retention::Personal {
        const Operation *operation = catalog.operation(row.api, row.operation);
        return operation ? Retention::Personal {true, operation->person} : Retention::Personal {};
    };
}
} // namespace

Forgetting::Forgetting(const Catalog &catalog, Database &database, const RetentionRule &rule)
    : m_retention(database, personalBy(catalog))
    , m_rule(rule)
{
}

Result<Forgetting::Progress> Forgetting::goOn(int most)
{
    const auto rows = m_retention.step(m_rule, most);
    if (!rows)
        return tl::unexpected(rows.error());
    m_rows += *rows;
    if (*rows > 0)
        return Progress::More;
    if (m_rows == 0)
        return Progress::Done;
    const auto finished = m_retention.finish();
    if (!finished && finished.error().code == ErrorCode::StoreBusy)
        return Progress::Busy;
    return finished ? Result<Progress>(Progress::Done) : tl::unexpected(finished.error());
}

} // namespace desk
