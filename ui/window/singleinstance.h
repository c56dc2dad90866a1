// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

namespace desk {

/// Lets one program at a time work on a data folder. A second start raises the first one's window.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// The folder is made where it is missing.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// False: another program has the folder, and was asked to show its window and to open `file`,
    /// where one is given. Waits for at most a second, before there is a window.
    [[nodiscard]] bool begin(const QString &file = {});
    [[nodiscard]] bool wasHeard() const { return m_wasHeard; } ///< by the other program

signals:
    void raiseAsked(const QString &file); ///< empty: none

private:
    void onConnection();

    const QString m_serverName;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_wasHeard = false;
};

} // namespace desk
