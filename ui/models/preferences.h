// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/preset.h"
#include "app/store/retention.h"

#include <QByteArray>
#include <QSet>
#include <QSettings>
#include <QString>

#include <optional>

namespace desk {

constexpr int longestSendDelay = 30; // seconds
constexpr int mostKept = 1'000'000'000; // of days or entries that a person can ask to keep

/// What the program remembers of a person's habits: an INI file that may be deleted at any time.
class Preferences final
{
public:
    explicit Preferences(const QString &file);

    /// Where a file that was damaged at start is kept; empty: it was whole.
    [[nodiscard]] QString damagedCopy() const { return m_damagedCopy; }

    /// A code such as "de"; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// Seconds between Send and the wire, to think again: 0 to 30.
    [[nodiscard]] int sendDelay() const;
    void setSendDelay(int seconds);

    /// What an administrator decided goes before what the person chose. None: it cannot be read,
    /// and nothing is forgotten until it can.
    void setPreset(const std::optional<Preset> &preset) { m_preset = preset; }
    [[nodiscard]] bool isRetentionFixed() const { return !m_preset || m_preset->days; }
    [[nodiscard]] bool isHistoryFixed() const;
    [[nodiscard]] bool isPresetUnknown() const { return !m_preset; }

    /// For how long history is kept; it is forgotten at start, daily and on demand.
    [[nodiscard]] RetentionPolicy retention() const;
    void setRetention(const RetentionPolicy &policy);

    [[nodiscard]] QString account() const; ///< that was open last
    void setAccount(const QString &account);
    [[nodiscard]] QString operation(const QString &account) const; ///< that was open last in it
    void setOperation(const QString &account, const QString &operation);

    // `form` is "api/operation".
    [[nodiscard]] QSet<QString> pinned(const QString &form) const;
    void setPinned(const QString &form, const QSet<QString> &fields);
    [[nodiscard]] QSet<QString> used(const QString &form) const; ///< fields that were sent before
    void addUsed(const QString &form, const QSet<QString> &fields);
    [[nodiscard]] bool showsAllFields(const QString &form) const;
    void setShowsAllFields(const QString &form, bool all);

    // How the columns of a file were used; `name` is of the form and the file's header row.
    [[nodiscard]] QString learnedPlan(const QString &name) const; ///< JSON; empty: none
    void setLearnedPlan(const QString &name, const QString &json);
    [[nodiscard]] int learnedPlans() const;
    void forgetPlans();

    [[nodiscard]] QByteArray layout(const QString &part) const; ///< of a window or a splitter
    void setLayout(const QString &part, const QByteArray &state);

private:
    void keepDamaged(const QString &file);

    QSettings m_settings;
    QString m_damagedCopy;
    std::optional<Preset> m_preset = Preset();
};

} // namespace desk
