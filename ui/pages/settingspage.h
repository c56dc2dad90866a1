// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;

namespace desk {

class Catalog;
class Clock;
class Engine;
class Preferences;
struct Folders;

/// Language, where files are, and which API descriptions could not be read.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    SettingsPage(Preferences &preferences, const Catalog &catalog, const Folders &folders,
                 Engine &engine, const Clock &clock, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addLanguage(QFormLayout &form);
    void addDelay(QFormLayout &form);
    void addFolder(QFormLayout &form, const QString &name, const QString &path);
    void addLog(QFormLayout &form, const QString &folder);
    void addColumns(QFormLayout &form);
    [[nodiscard]] QWidget *buildDescriptions(const Catalog &catalog);

    Preferences &m_preferences;
    QComboBox *m_language;
    QLabel *m_restart;
    std::function<void()> m_showColumns;
};

} // namespace desk
