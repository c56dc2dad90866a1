// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/mailbox.h"
#include "app/secrets/keychainbackend.h"
#include "app/secrets/keychainfacts.h"

#include <QObject>

#include <deque>
#include <functional>

namespace desk {

/// Turns requests into QtKeychain jobs, one request at a time, so that a read asked for during a
/// write comes after its reading back.
///
/// Lives in the thread that QtKeychain's jobs may block; post() from any thread.
class KeychainWorker final : public QObject, public KeychainBackend
{
public:
    KeychainWorker();

    void post(KeychainRequest request, Reply reply) override;

private:
    struct Task
    {
        KeychainRequest request;
        Reply reply;
    };
    using Then = std::function<void(Result<Secret> &&)>;

    void onTask(Task &&task);
    void startNext();
    void finish(Result<Secret> &&result);

    void run(QKeychain::Job *job, const QString &entry, const Then &then);
    void readEntry(const QString &entry, const Then &then);
    void writeEntry(const QString &entry, const Then &then);
    void removeEntry(const QString &entry, const Then &then);

    std::deque<Task> m_tasks; ///< the first one is being done
    Mailbox<Task> m_inbox {[this](Task &&task) { onTask(std::move(task)); }, this};
};

} // namespace desk
