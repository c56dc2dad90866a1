// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace desk {

/// The line above a section that folds: a chevron, its title, how much of it is filled, and whether
/// something in it is wrong. Checked means open.
class SectionHeader final : public QToolButton
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    /// "2 of 16" and "1 to correct" at the end of the line.
    void setSummary(int filled, int total, int errors);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_count;
    QString m_errors;
};

} // namespace desk
