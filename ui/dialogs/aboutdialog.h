// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QTabWidget;

namespace desk {

/// Version, where the data lives, and the licences of all that the program is made of.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where entries, drafts and settings are kept.
    explicit AboutDialog(const QString &folder, QWidget *parent = nullptr);

    void showLicences();

private:
    [[nodiscard]] QWidget *buildFacts(const QString &folder);

    QTabWidget *m_tabs;
};

} // namespace desk
