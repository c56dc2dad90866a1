// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/ids.h"
#include "app/store/database.h"
#include "app/store/submissionstore.h"

#include <QTemporaryDir>
#include <QTest>

namespace desk {

constexpr qint64 noon = 1'790'000'000'000;

/// A row with something in every member that a person's Send fills.
inline NewSubmission submissionOf(const QString &draft, qint64 createdAt = noon)
{
    NewSubmission made;
    made.row.draft = draft;
    made.row.account = QStringLiteral("acc-1");
    made.row.accountName = QStringLiteral("Shop");
    made.row.api = QStringLiteral("vendor");
    made.row.operation = QStringLiteral("createSale");
    made.row.environment = EnvironmentKind::Sandbox;
    made.row.key = QStringLiteral("key-") + draft;
    made.row.summary = QStringLiteral("purchase · ann@example.com");
    made.row.createdAt = createdAt;
    made.request.method = "POST";
    made.request.url = QStringLiteral("https://api.example.com/v1/sales");
    made.request.headers
        = {{"Content-Type", "application/json"}, {"X-Twice", "1"}, {"X-Twice", "2"}};
    made.request.body = R"({"value":6.90,"name":"Jörg"})";
    made.request.parameters = {{QStringLiteral("path:shop"), QStringLiteral("s 1")}};
    made.request.zone = QStringLiteral("Europe/Berlin");
    made.searchText = QStringLiteral("purchase ann@example.com");
    return made;
}

/// An open, empty store in a folder of its own.
class StoreFixture final
{
public:
    StoreFixture()
        : folder(dir.filePath(QStringLiteral("data")))
    {
        auto opened = Database::open(folder);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        database = std::move(*opened);
        store = std::make_unique<SubmissionStore>(*database);
    }

    /// Stored and brought to `state` the way a row gets there.
    SubmissionRow rowIn(SubmissionState state, const QString &draft = makeUuid(),
                        qint64 createdAt = noon)
    {
        NewSubmission made = submissionOf(draft, createdAt);
        made.row.state = state == SubmissionState::Held ? state : SubmissionState::Queued;
        SubmissionRow row = store->insert(made).value();
        if (state == SubmissionState::Held || state == SubmissionState::Queued)
            return row;
        if (state == SubmissionState::Cancelled)
            return store->cancel(row.id, createdAt + 1).value();
        row = store->claim(row.id, createdAt + 10).value().row;
        if (state == SubmissionState::Sending)
            return row;
        Verdict verdict;
        verdict.state = state;
        verdict.nextAt = createdAt + 1000;
        Attempt attempt;
        attempt.number = row.attempts;
        attempt.startedAt = createdAt + 10;
        attempt.finishedAt = createdAt + 20;
        return store->recordOutcome(row.id, attempt, verdict).value();
    }

    QTemporaryDir dir;
    QString folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<SubmissionStore> store;
};

} // namespace desk
