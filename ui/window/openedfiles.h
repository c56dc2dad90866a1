// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace desk {

/// Files that the system hands to the running program: macOS names them in an event, not on the
/// command line.
class OpenedFiles final : public QObject
{
    Q_OBJECT

public:
    /// Listens to the application from here on.
    explicit OpenedFiles(QObject *parent = nullptr);

signals:
    void asked(const QString &file);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace desk
