// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/notices.h"

#include "app/catalog/catalog.h"
#include "app/outbox/engine.h"
#include "app/outbox/keycourier.h"
#include "ui/look/messagebar.h"
#include "ui/models/accountsmodel.h"
#include "ui/models/preferences.h"
#include "ui/texts/errortext.h"
#include "ui/texts/filetext.h"
#include "ui/texts/keytext.h"
#include "ui/texts/networktext.h"
#include "ui/texts/presettext.h"

#include <cstdlib>

namespace desk {

Notices::Notices(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    Engine &engine = m_parts.engine;
    connect(&engine, &Engine::recovered, this,
            [this](const Recovery &recovery) { show(recoveryText(recovery), {}, {}); });
    connect(&engine, &Engine::storeFailed, this, &Notices::say);
    connect(&engine, &Engine::storeWorks, this, &Notices::onStoreWorks);
    connect(&engine, &Engine::historyFailed, this, &Notices::say);
    connect(&engine, &Engine::commandRefused, this,
            [this](qint64, const Error &error) { say(error); });
    connect(&engine, &Engine::failedRetried, this, [this](int, int left) {
        if (left > 0)
            show(tr("%n refused entry(s) were not sent again: their account has another address "
                    "now. "
                    "Use them as templates to send them there.",
                    nullptr, left),
                 {}, {});
    });
    connect(&engine, &Engine::draftFailed, this,
            [this](const QString &, const Error &error) { say(error); });
    connect(&engine, &Engine::accountFailed, this, [this](const QString &, const Error &error) {
        if (error.code != ErrorCode::AccountInUse) // said in the dialog that asked for it
            say(error);
    });
    connect(&m_parts.courier, &KeyCourier::missing, this, &Notices::onKeyMissing);
    connect(&m_parts.courier, &KeyCourier::silent, this, &Notices::onKeychainSilent);
    connect(&m_parts.bar, &MessageBar::stepChosen, this, [this] {
        if (m_step)
            m_step();
    });
    connect(&engine, &Engine::statusChanged, this, &Notices::onStatus);
    connect(&engine, &Engine::presetMoved, this, &Notices::onPresetMoved);
    connect(&engine, &Engine::presetWaits, this, [this](const QString &id) {
        if (const auto account = m_parts.accounts.account(id))
            show(presetWaitsText(*account), {}, {});
    });
    sayDescriptions();
    sayPreferences();
    sayPreset();
}

void Notices::say(const Error &error)
{
    m_step = {};
    m_parts.bar.showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
}

void Notices::sayRowsAreHeld(const Error &error)
{
    m_step = {};
    m_parts.bar.showMessage(
        Tone::Bad,
        sentence(error) + u' '
            + tr("The rows of this table that are still to be sent are held. When it can be read "
                 "again, open it under Import and choose Go on."));
}

void Notices::sayRowsStay(const QString &path, const QString &name, int rows)
{
    //: %1 is a file.
    show(tr("%n row(s) of %1 could not be sent as they are when their turn came, and stay there. "
            "What is wrong stands beside each.",
            nullptr, rows)
             .arg(name),
         tr("&Open it"), [this, path] { emit openRequested(path); });
}

void Notices::show(const QString &sentence, const QString &step, std::function<void()> then)
{
    m_step = std::move(then);
    m_parts.bar.showMessage(Tone::Attention, sentence, step);
}

void Notices::onStatus(const OutboxStatus &status)
{
    sayOrTakeBack(m_offline, status.offline ? offlineText() : QString());
    // It moves by a second or two from answer to answer: once said is enough.
    constexpr int sameClock = 60;
    if (status.clockSkew != 0 && std::abs(status.clockSkew - m_clockSkew) < sameClock)
        return;
    m_clockSkew = status.clockSkew;
    sayOrTakeBack(m_clock, m_clockSkew != 0 ? wrongClockText(m_clockSkew) : QString());
}

/// Takes back only what still stands there and is no longer true.
void Notices::sayOrTakeBack(QString &said, const QString &sentence)
{
    if (said == sentence)
        return;
    if (sentence.isEmpty() && m_parts.bar.message() == said)
        m_parts.bar.dismiss();
    else if (!sentence.isEmpty())
        show(sentence, {}, {});
    said = sentence;
}

void Notices::onKeyMissing(const QString &id, const Error &error)
{
    if (const auto account = m_parts.accounts.account(id))
        show(missingKeyText(*account, error), tr("Enter the &key"),
             [this, id] { emit keyRequested(id); });
}

void Notices::onKeychainSilent(const QString &id)
{
    if (const auto account = m_parts.accounts.account(id))
        show(silentKeychainText(*account), tr("Enter the &key"),
             [this, id] { emit keyRequested(id); });
}

void Notices::onPresetMoved(const QString &id)
{
    const auto account = m_parts.accounts.account(id);
    if (account && account->environment != EnvironmentKind::Practice)
        show(presetMovedText(*account), tr("Enter the &key"),
             [this, id] { emit keyRequested(id); });
}

void Notices::sayPreset()
{
    if (!m_parts.presetProblem)
        return;
    m_step = {};
    m_parts.bar.showMessage(Tone::Bad, presetProblemText(*m_parts.presetProblem, m_parts.catalog));
}

void Notices::onStoreWorks()
{
    m_step = {};
    m_parts.bar.showMessage(Tone::Good, savingWorksText());
}

void Notices::sayPreferences()
{
    if (const QString kept = m_parts.preferences.damagedCopy(); !kept.isEmpty())
        show(damagedPreferencesText(kept), {}, {});
}

void Notices::sayDescriptions()
{
    const int count = int(m_parts.catalog.problems().size());
    if (count > 0)
        show(tr("%n API description(s) could not be read and are left out.", nullptr, count),
             tr("Show &details"), [this] { emit settingsRequested(); });
}

} // namespace desk
