// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/ids.h"
#include "app/entry/assembly.h"
#include "app/entry/practiceaccount.h"
#include "app/outbox/engine.h"
#include "app/outbox/newsubmission.h"

#include <QLocale>
#include <QTest>

#include <map>
#include <memory>
#include <vector>

namespace desk {

/// An account of that API whose entries go to a server of the test; its values are those of
/// practice.
[[nodiscard]] inline Account loopbackAccount(const Api &api, const QString &url)
{
    Account account = practiceAccount(api, QStringLiteral("Loopback"), QStringLiteral("UTC"));
    account.id = QStringLiteral("acc-") + api.id;
    account.environment = EnvironmentKind::Custom;
    account.environmentId = QStringLiteral("custom");
    account.customUrl = QUrl(url);
    return account;
}

/// An engine over a folder, as the window has it: commands go in, and what came out is kept.
class EngineDesk final : public QObject
{
public:
    EngineDesk(const Catalog &catalog, const Clock &clock, const QString &folder,
               const SendTimes &times = {}, bool keepsNoHistory = false,
               const std::optional<QList<Account>> &presets = {})
        : m_catalog(catalog)
        , m_clock(clock)
        , m_engine(
              std::make_unique<Engine>(catalog, clock, Engine::Options {folder, times, presets}))
    {
        listen();
        m_engine->keepNoHistory(keepsNoHistory);
        m_engine->start();
    }

    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] Engine &engine() { return *m_engine; }
    void end() { m_engine.reset(); } ///< as when the window closes

    [[nodiscard]] bool isStarted()
    {
        return QTest::qWaitFor([this] { return started || !storeFailures.empty(); }, 20000)
            && started;
    }

    /// A clean sheet with these values typed into it.
    [[nodiscard]] Draft draft(const Account &account, const QString &operation,
                              const QMap<QString, QString> &typed) const
    {
        const Api &api = *m_catalog.api(account.api);
        Draft draft = newDraft(api, *api.operation(operation), account, locale());
        for (auto it = typed.cbegin(); it != typed.cend(); ++it)
            draft.values.insert(it.key(), {EnteredState::Set, it.value(), {}, -1});
        draft.changedAt = m_clock.now().toMSecsSinceEpoch();
        return draft;
    }

    /// Read once, when they are first asked for.
    static const Currencies &currencies()
    {
        static const Currencies all = Currencies::fromJson(
            readJsonFile(QStringLiteral(DESK_SOURCE_DIR "/resources/currencies.json")).value(),
            QStringLiteral("en"));
        return all;
    }

    /// The press of Send; a sheet with a mistake is a mistake of the test.
    [[nodiscard]] NewSubmission snapshot(const Account &account, const Draft &draft) const
    {
        const Api &api = *m_catalog.api(account.api);
        const Operation &operation = *api.operation(draft.operation);
        const Assembled assembled
            = Assembler(api, operation, account, currencies(), m_clock, locale())
                  .assembleForSend(draft);
        for (const Problem &problem : assembled.problems) {
            if (problem.level == ProblemLevel::Error)
                qFatal("%s: problem %d", qPrintable(problem.at), int(problem.code));
        }
        NewSubmission submission = makeSubmission(api, operation, account, draft, assembled,
                                                  m_clock.now().toMSecsSinceEpoch());
        submission.repeatWanted = true; // tests send equal entries
        return submission;
    }

    /// Sends and answers the row's id; 0 where it was not stored.
    qint64 send(const NewSubmission &submission)
    {
        const QString sheet = submission.row.draft;
        m_engine->submit(submission);
        const auto isThere = [&] {
            return m_byDraft.contains(sheet);
        };
        return QTest::qWaitFor(isThere, 20000) ? m_byDraft.value(sheet) : 0;
    }
    qint64 send(const Account &account, const QString &operation,
                const QMap<QString, QString> &typed)
    {
        return send(snapshot(account, draft(account, operation, typed)));
    }

    [[nodiscard]] SubmissionRow row(qint64 id) const
    {
        const auto at = rows.find(id);
        return at == rows.end() ? SubmissionRow() : at->second;
    }
    [[nodiscard]] bool reaches(qint64 id, SubmissionState state)
    {
        return QTest::qWaitFor([&] { return rows.count(id) && row(id).state == state; }, 20000);
    }
    [[nodiscard]] bool statusIs(int unfinished, int unknown)
    {
        return QTest::qWaitFor(
            [&] { return status.unfinished == unfinished && status.unknown == unknown; }, 20000);
    }

    [[nodiscard]] bool saveAccount(const Account &account)
    {
        const qsizetype before = accountsSaved.size();
        m_engine->saveAccount(account);
        return QTest::qWaitFor([&] { return accountsSaved.size() > before; }, 20000);
    }

    /// The ids of the rows that history finds, newest first.
    [[nodiscard]] QList<qint64> found(const HistoryQuery &query)
    {
        const int question = ++m_question;
        m_engine->askHistory(query, question);
        QList<qint64> ids;
        if (!QTest::qWaitFor([&] { return pages.count(question) > 0; }, 20000))
            return ids;
        for (const SubmissionRow &one : pages[question].rows)
            ids.append(one.id);
        return ids;
    }
    [[nodiscard]] QList<qint64> found(const QString &text)
    {
        HistoryQuery query;
        query.text = text;
        return found(query);
    }
    [[nodiscard]] SubmissionDetails detailsOf(qint64 id)
    {
        details.reset();
        m_engine->askDetails(id);
        (void)QTest::qWaitFor([&] { return details && details->row.id == id; }, 20000);
        return details.value_or(SubmissionDetails());
    }

    bool started = false;
    QList<Account> accounts;
    QList<Draft> drafts;
    std::map<qint64, SubmissionRow> rows; ///< as they were last heard of
    std::vector<SubmissionRow> steps; ///< every stored() and changed(), in their order
    qint64 forgotten = 0; ///< rows, in all
    qint64 forgettable = -1;
    std::vector<std::pair<qint64, ErrorCode>> refused;
    std::optional<Recovery> recovery;
    std::vector<ErrorCode> storeFailures;
    int works = 0; ///< how often storing worked again
    std::vector<std::pair<QString, ErrorCode>> storingFailures; ///< draft and why
    std::vector<std::pair<QString, qint64>> acceptedBefore; ///< draft and the earlier row
    std::vector<std::pair<QString, ErrorCode>> draftFailures;
    std::vector<ErrorCode> accountFailures;
    QStringList accountsSaved;
    QStringList accountsRemoved;
    QStringList keysNeeded;
    QStringList presetsMoved;
    QStringList presetsWaiting;
    std::vector<KeyCheck> keyChecks;
    OutboxStatus status;
    std::map<int, HistoryRows> pages;
    std::map<int, HistoryTotals> totals;
    std::optional<SubmissionDetails> details;
    std::vector<std::vector<SubmissionRow>> recent; ///< the answers, in their order
    std::vector<ErrorCode> historyFailures;

private:
    [[nodiscard]] static QLocale locale() { return QLocale(QLocale::English); }

    void take(const SubmissionRow &row)
    {
        rows[row.id] = row;
        steps.push_back(row);
    }

    void listen()
    {
        Engine *e = m_engine.get();
        connect(e, &Engine::started, this, [this](const auto &some, const auto &sheets) {
            started = true;
            accounts = some;
            drafts = sheets;
        });
        connect(e, &Engine::stored, this, [this](const SubmissionRow &row) {
            take(row);
            m_byDraft.insert(row.draft, row.id);
        });
        connect(e, &Engine::changed, this, &EngineDesk::take);
        connect(e, &Engine::recovered, this, [this](const Recovery &some) { recovery = some; });
        connect(e, &Engine::storeWorks, this, [this] { ++works; });
        connect(e, &Engine::storeFailed, this,
                [this](const Error &error) { storeFailures.push_back(error.code); });
        connect(e, &Engine::storingFailed, this, [this](const QString &sheet, const Error &error) {
            storingFailures.emplace_back(sheet, error.code);
        });
        connect(e, &Engine::alreadyAccepted, this,
                [this](const QString &sheet, const SubmissionRow &earlier) {
                    acceptedBefore.emplace_back(sheet, earlier.id);
                });
        connect(e, &Engine::draftFailed, this, [this](const QString &sheet, const Error &error) {
            draftFailures.emplace_back(sheet, error.code);
        });
        connect(e, &Engine::commandRefused, this,
                [this](qint64 id, const Error &error) { refused.emplace_back(id, error.code); });
        connect(e, &Engine::accountSaved, this,
                [this](const Account &account) { accountsSaved.append(account.id); });
        connect(e, &Engine::accountFailed, this, [this](const QString &, const Error &error) {
            accountFailures.push_back(error.code);
        });
        connect(e, &Engine::accountRemoved, this,
                [this](const QString &account) { accountsRemoved.append(account); });
        connect(e, &Engine::keyNeeded, this,
                [this](const QString &account) { keysNeeded.append(account); });
        connect(e, &Engine::presetMoved, this,
                [this](const QString &account) { presetsMoved.append(account); });
        connect(e, &Engine::presetWaits, this,
                [this](const QString &account) { presetsWaiting.append(account); });
        connect(e, &Engine::keyChecked, this,
                [this](const KeyCheck &check) { keyChecks.push_back(check); });
        connect(e, &Engine::forgotten, this, [this](qint64 count) { forgotten += count; });
        connect(e, &Engine::forgettableCounted, this,
                [this](qint64 count) { forgettable = count; });
        connect(e, &Engine::statusChanged, this, [this](const OutboxStatus &now) { status = now; });
        connect(e, &Engine::historyRead, this,
                [this](int question, const HistoryRows &page) { pages[question] = page; });
        connect(e, &Engine::totalsRead, this,
                [this](int question, const HistoryTotals &all) { totals[question] = all; });
        connect(e, &Engine::detailsRead, this,
                [this](const SubmissionDetails &all) { details = all; });
        connect(e, &Engine::recentRead, this,
                [this](const QString &, const auto &some) { recent.push_back(some); });
        connect(e, &Engine::historyFailed, this,
                [this](const Error &error) { historyFailures.push_back(error.code); });
    }

    const Catalog &m_catalog;
    const Clock &m_clock;
    std::unique_ptr<Engine> m_engine;
    QHash<QString, qint64> m_byDraft;
    int m_question = 0;
};

} // namespace desk
