// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/clock.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace desk {

class Engine;
class Preferences;

/// The part of the settings that says for how long history is kept, and forgets at once on demand.
class RetentionPart final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the part.
    RetentionPart(Preferences &preferences, Engine &engine, const Clock &clock,
                  QWidget *parent = nullptr);

private:
    [[nodiscard]] QSpinBox *number(const QString &name, const QString &unlimited,
                                   const QString &unit, int value);
    [[nodiscard]] QString whoFixedIt() const;
    void save();
    void askHowMany();
    void onCounted(qint64 rows);

    Preferences &m_preferences;
    Engine &m_engine;
    const Clock &m_clock;
    QSpinBox *m_days;
    QSpinBox *m_entries;
    QSpinBox *m_personDays;
    QLabel *m_note;
    bool m_asked = false;
};

} // namespace desk
