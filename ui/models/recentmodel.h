// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"
#include "ui/models/submissiontable.h"

namespace desk {

/// "Just sent": the newest submissions of the account that is open.
class RecentModel final : public SubmissionTable
{
    Q_OBJECT

public:
    /// All must outlive the model.
    RecentModel(Engine &engine, const Catalog &catalog, const Clock &clock, const QLocale &locale,
                QObject *parent = nullptr);

    void setAccount(const QString &account);

private:
    void onStored(const SubmissionRow &row);
    void onRecentRead(const QString &account, const std::vector<SubmissionRow> &rows);

    Engine &m_engine;
    QString m_account;
};

} // namespace desk
