// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace desk {

/// The program itself, run by keys alone, as a person without a mouse runs it. What it did is seen
/// from outside: in its history file, on the clipboard, on the wire.
class RealDesk final
{
public:
    explicit RealDesk(const QString &folder);
    ~RealDesk();

    /// Starts it and waits for its window and a sheet.
    [[nodiscard]] bool start();
    void kill(); ///< as a power cut would
    /// By its own key; true where it ended without a complaint.
    [[nodiscard]] bool quit();

    /// Gives the keys to the window of that title; there is no window manager to do it.
    [[nodiscard]] bool focus(const QString &title = QStringLiteral("Conversion Desk"));
    /// Waits for the sheet of that account, and gives it the keys.
    [[nodiscard]] bool opens(const QString &account);
    [[nodiscard]] bool isStill(); ///< it has painted all that it has to
    [[nodiscard]] bool isGone(const QString &title) const;
    void press(const QStringList &keys) const; ///< names of X: "Tab", "ctrl+Return"
    void type(const QString &text) const;

    /// The first column of the first row that its history file gives for the question.
    [[nodiscard]] QVariant ask(const QString &sql) const;
    /// What stands in that field of the sheet that was last changed.
    [[nodiscard]] QString drafted(const QString &pointer) const;
    [[nodiscard]] QByteArray said() const { return m_said; } ///< all output so far
    [[nodiscard]] bool complains() const; ///< anything but the program's own log lines

private:
    [[nodiscard]] QString preferences() const;
    void keepPicture();
    void collect();

    const QString m_folder;
    QProcess m_program;
    QByteArray m_said;
};

} // namespace desk
