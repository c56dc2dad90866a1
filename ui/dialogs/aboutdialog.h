// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace desk {

/// Version, licence, what the program is built on, and where its data lives.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where entries, drafts and settings are kept.
    explicit AboutDialog(const QString &folder, QWidget *parent = nullptr);
};

} // namespace desk
