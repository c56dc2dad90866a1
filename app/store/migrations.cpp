// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/migrations.h"

#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Migration version1()
{
    return {1,
            {uR"(CREATE TABLE facts (
                    name TEXT PRIMARY KEY,
                    value TEXT NOT NULL
                 ) WITHOUT ROWID)"_s,
             // Which history this is: a search index belongs to one of them.
             uR"(INSERT INTO facts (name, value) VALUES ('store', lower(hex(randomblob(16)))))"_s,

             // `position` is the order of all lists, (created_at, id) in one number: milliseconds
             // since 2020 and the lowest 21 bits of the id. See positionOf().
             // `changed` counts on whenever the searched texts change; the search index follows it.
             uR"(CREATE TABLE submissions (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    draft TEXT NOT NULL UNIQUE,
                    account TEXT NOT NULL,
                    account_name TEXT NOT NULL,
                    api TEXT NOT NULL,
                    operation TEXT NOT NULL,
                    environment TEXT NOT NULL,
                    state TEXT NOT NULL,
                    reason TEXT NOT NULL DEFAULT '',
                    status INTEGER NOT NULL DEFAULT 0,
                    say TEXT NOT NULL DEFAULT '',
                    message TEXT NOT NULL DEFAULT '',
                    param TEXT NOT NULL DEFAULT '',
                    key TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
                    returned_id TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
                    summary TEXT NOT NULL DEFAULT '',
                    answer_summary TEXT NOT NULL DEFAULT '',
                    created_at INTEGER NOT NULL,
                    finished_at INTEGER NOT NULL DEFAULT 0,
                    next_at INTEGER NOT NULL DEFAULT 0,
                    attempts INTEGER NOT NULL DEFAULT 0,
                    corrects INTEGER NOT NULL DEFAULT 0,
                    corrected_by INTEGER NOT NULL DEFAULT 0,
                    batch TEXT NOT NULL DEFAULT '',
                    method TEXT NOT NULL,
                    url TEXT NOT NULL,
                    headers TEXT NOT NULL,
                    body BLOB NOT NULL,
                    parameters TEXT NOT NULL,
                    zone TEXT NOT NULL,
                    search_text TEXT NOT NULL,
                    answer_search TEXT NOT NULL DEFAULT '',
                    fingerprint BLOB NOT NULL,
                    changed INTEGER NOT NULL,
                    position INTEGER GENERATED ALWAYS AS
                        ((created_at - 1577836800000) * 2097152 + id % 2097152) VIRTUAL
                 ))"_s,
             uR"(CREATE TABLE attempts (
                    submission INTEGER NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
                    number INTEGER NOT NULL,
                    started_at INTEGER NOT NULL,
                    finished_at INTEGER NOT NULL DEFAULT 0,
                    status INTEGER NOT NULL DEFAULT 0,
                    reason TEXT NOT NULL DEFAULT '',
                    bytes_read INTEGER NOT NULL DEFAULT 0,
                    detail TEXT NOT NULL DEFAULT '',
                    answer_headers TEXT NOT NULL DEFAULT '[]',
                    answer BLOB NOT NULL DEFAULT x'',
                    PRIMARY KEY (submission, number)
                 ))"_s,

             // Lists
             uR"(CREATE INDEX submissions_position ON submissions (position))"_s,
             uR"(CREATE INDEX submissions_account ON submissions (account, position))"_s,
             uR"(CREATE INDEX submissions_operation ON submissions (api, operation, position))"_s,
             // Most rows of a long history are accepted; the others are what people look for.
             uR"(CREATE INDEX submissions_state ON submissions (state, position)
                 WHERE state <> 'accepted')"_s,
             uR"(CREATE INDEX submissions_returned_id ON submissions (returned_id, position)
                 WHERE returned_id <> '')"_s,
             uR"(CREATE INDEX submissions_key ON submissions (key, position) WHERE key <> '')"_s,
             uR"(CREATE INDEX submissions_fingerprint ON submissions (account, fingerprint)
                 WHERE fingerprint <> x'')"_s,
             uR"(CREATE INDEX submissions_changed ON submissions (changed))"_s,
             // Sending
             uR"(CREATE INDEX submissions_queued
                 ON submissions (account, operation, batch <> '', created_at, id)
                 WHERE state = 'queued')"_s,
             uR"(CREATE INDEX submissions_waiting ON submissions (next_at)
                 WHERE state = 'waiting')"_s,

             uR"(CREATE TABLE accounts (
                    id TEXT PRIMARY KEY,
                    position INTEGER NOT NULL,
                    json TEXT NOT NULL
                 ))"_s,
             uR"(CREATE TABLE drafts (
                    id TEXT PRIMARY KEY,
                    account TEXT NOT NULL,
                    operation TEXT NOT NULL,
                    changed_at INTEGER NOT NULL,
                    json TEXT NOT NULL
                 ))"_s,
             uR"(CREATE TABLE pauses (
                    account TEXT NOT NULL,
                    operation TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    until INTEGER NOT NULL,
                    PRIMARY KEY (account, operation)
                 ) WITHOUT ROWID)"_s}};
}

Migration version2()
{
    return {2,
            {uR"(CREATE TABLE batches (
                    id TEXT PRIMARY KEY,
                    standing TEXT NOT NULL
                 ) WITHOUT ROWID)"_s,
             uR"(CREATE INDEX submissions_of_batch ON submissions (batch, id)
                 WHERE batch <> '')"_s,
             // What a batch's standing may still change, and how many rows are in which state.
             uR"(CREATE INDEX submissions_batch_state ON submissions (batch, state)
                 WHERE batch <> '')"_s}};
}

Migration version3()
{
    // Of a press of Send on a batch: `taken` of its rows are submissions or were left out; the
    // others stand in the batch's file until their turn comes.
    return {3, {uR"(CREATE TABLE batch_runs (
                    batch TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    account TEXT NOT NULL,
                    rows INTEGER NOT NULL,
                    taken INTEGER NOT NULL,
                    PRIMARY KEY (batch, number)
                 ) WITHOUT ROWID)"_s}};
}

Result<void> take(Database &database, const Migration &step)
{
    Transaction transaction(database);
    for (const QString &sql : step.statements) {
        if (const auto ran = database.run(sql); !ran)
            return ran;
    }
    if (const auto ran = database.run(u"PRAGMA user_version = %1"_s.arg(step.version)); !ran)
        return ran;
    return transaction.commit();
}
} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps {version1(), version2(), version3()};
    return steps;
}

Result<void> migrate(Database &database, const std::vector<Migration> &steps)
{
    const auto version = database.version();
    if (!version)
        return tl::unexpected(version.error());
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (const auto taken = take(database, step); !taken)
            return taken;
    }
    return {};
}

} // namespace desk
