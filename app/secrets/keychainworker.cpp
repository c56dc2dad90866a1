// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/secrets/keychainworker.h"

#include "app/core/log.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>
#include <QUuid>

#include <chrono>
#include <utility>

namespace desk {

using namespace Qt::StringLiterals;

namespace {
constexpr auto longestGoodbye = std::chrono::milliseconds(200);
const QString service = u"conversion-desk"_s;
const QString testEntry = u"conversion-desk-test"_s;

Error errorOf(const QKeychain::Job &job)
{
    KeychainFacts facts = keychainFacts();
    facts.locked = askWhetherLocked(facts);
    const ErrorCode code = keychainErrorCode(job.error(), facts);
    return Error {code, u"%1: %2"_s.arg(int(job.error())).arg(job.errorString()), {}, 0, 0};
}
} // namespace

KeychainWorker::KeychainWorker() = default;

void KeychainWorker::post(KeychainRequest request, Reply reply)
{
    m_inbox.post(Task {std::move(request), std::move(reply)});
}

void KeychainWorker::onTask(Task &&task)
{
    if (task.request.kind == KeychainRequest::Kind::Look) {
        task.reply({Secret(), backendName(keychainFacts())});
        return;
    }
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        startNext();
}

void KeychainWorker::startNext()
{
    KeychainRequest &request = m_tasks.front().request;
    const Then done = [this](Result<Secret> &&result) {
        finish(std::move(result));
    };
    switch (request.kind) {
    case KeychainRequest::Kind::Look:
        Q_UNREACHABLE();
    case KeychainRequest::Kind::Read:
        return readEntry(request.account, done);
    case KeychainRequest::Kind::Write:
        return writeEntry(request.account, done);
    case KeychainRequest::Kind::Remove:
        return removeEntry(request.account, done);
    case KeychainRequest::Kind::Test:
        request.key = Secret(QUuid::createUuid().toByteArray());
        return writeEntry(testEntry, [this, done](Result<Secret> &&result) {
            if (!result)
                return finish(std::move(result));
            removeEntry(testEntry, done);
        });
    }
    Q_UNREACHABLE();
}

void KeychainWorker::finish(Result<Secret> &&result)
{
    if (!result)
        LogLine(logKeys(), "keychain failed")
            .number("error", result.error().code)
            .name("backend", backendName(keychainFacts()));
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    task.reply({std::move(result), backendName(keychainFacts())});
    if (!m_tasks.empty())
        startNext();
}

void KeychainWorker::run(QKeychain::Job *job, const QString &entry, const Then &then)
{
    job->setInsecureFallback(false);
    job->setKey(entry);
    connect(job, &QKeychain::Job::finished, this, [then](QKeychain::Job *finished) {
        if (finished->error() != QKeychain::NoError)
            return then(tl::unexpected(errorOf(*finished)));
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        then(read ? Secret(read->binaryData()) : Secret());
    });
    // The job has no parent: the libsecret backend keeps a raw pointer to it until finished(),
    // after which it deletes itself.
    job->start();
}

void KeychainWorker::readEntry(const QString &entry, const Then &then)
{
    run(new QKeychain::ReadPasswordJob(service), entry, then);
}

void KeychainWorker::writeEntry(const QString &entry, const Then &then)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(QString::fromUtf8(m_tasks.front().request.key.reveal()));
    run(job, entry, [this, entry, then](Result<Secret> &&written) {
        if (!written)
            return then(std::move(written));
        readEntry(entry, [this, then](Result<Secret> &&read) {
            const bool isMissing = !read && read.error().code == ErrorCode::KeyMissing;
            if (isMissing || (read && !read->equals(m_tasks.front().request.key)))
                return then(fail(ErrorCode::KeyReadBackDiffers));
            then(read ? Result<Secret>(Secret()) : std::move(read));
        });
    });
}

void KeychainWorker::removeEntry(const QString &entry, const Then &then)
{
    run(new QKeychain::DeletePasswordJob(service), entry, then);
}

namespace {
KeychainWorker *startWorker()
{
    auto *worker = new KeychainWorker;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    static QThread *thread = nullptr;
    thread = new QThread;
    thread->setObjectName(u"keychain"_s);
    worker->moveToThread(thread);
    thread->start();
    // A job that waits for a hung service leaves the event loop free, so this succeeds at once;
    // only a thread that is inside a blocking call of D-Bus is left to the end of the process.
    qAddPostRoutine([] {
        thread->quit();
        thread->wait(QDeadlineTimer(longestGoodbye));
    });
#endif
    return worker;
}
} // namespace

KeychainBackend &systemKeychain()
{
    // One for the process and never deleted, for two reasons of QtKeychain's own: its queue is a
    // static object that belongs to the thread of the first job, and a job that waits for a hung
    // service must not be deleted. The pointer stays, so that a leak checker sees what it points
    // to.
    static KeychainWorker *const worker = startWorker();
    return *worker;
}

} // namespace desk
