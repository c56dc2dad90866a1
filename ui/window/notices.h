// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/entry/preset.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace desk {

class AccountsModel;
class Catalog;
class Engine;
class KeyCourier;
class MessageBar;
class Preferences;
struct OutboxStatus;

/// Says in the window what concerns no single page: trouble with files, with the keychain, with
/// descriptions.
class Notices final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MessageBar &bar;
        Engine &engine;
        KeyCourier &courier;
        const Catalog &catalog;
        const AccountsModel &accounts;
        const Preferences &preferences;
        std::optional<PresetProblem> presetProblem;
    };

    /// All must outlive the notices.
    explicit Notices(const Parts &parts, QObject *parent = nullptr);

    /// Of a batch that is held since: its rows could not be read when their turn came.
    void sayRowsAreHeld(const Error &error);
    /// Of a table whose rows could be sent no longer when their turn came.
    void sayRowsStay(const QString &path, const QString &name, int rows);

signals:
    void openRequested(const QString &path);
    void keyRequested(const QString &account); ///< the person wants to enter it
    void settingsRequested();

private:
    void say(const Error &error);
    void show(const QString &sentence, const QString &step, std::function<void()> then);
    void onStatus(const OutboxStatus &status);
    void sayOrTakeBack(QString &said, const QString &sentence);
    void onKeyMissing(const QString &account, const Error &error);
    void onKeychainSilent(const QString &account);
    void onStoreWorks();
    void sayDescriptions();
    void sayPreferences();
    void sayPreset();
    void onPresetMoved(const QString &account);

    const Parts m_parts;
    QString m_offline; // what was said about it; empty: nothing
    int m_clockSkew = 0; // that was spoken of
    QString m_clock;
    std::function<void()> m_step; // what the bar's button does now
};

} // namespace desk
