// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace desk {

enum class CommandMenu { None, File, Edit, View, Help };

/// Something a person can do from a menu, by a key and from the find box.
struct Command
{
    QString id;
    QString title;
    QString group = {}; ///< the word at the end of its line in the find box
    QString glyph = {};
    QKeySequence shortcut = {};
    CommandMenu menu = CommandMenu::None;
    int order = 0; ///< smaller ones first, in menus and in the find box
    std::function<void()> run = {};
    std::function<bool()> isEnabled = {}; ///< none: always
};

/// The commands there are, by their order; those of one order as they were added.
class CommandList final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Replaces the one of the same id.
    void add(Command command);
    /// Removes those whose id begins so: pages and accounts come and go together.
    void removeAll(const QString &idBeginning);
    [[nodiscard]] const std::vector<Command> &all() const { return m_commands; }
    [[nodiscard]] const Command *find(const QString &id) const; ///< may be null
    /// False where there is none of that id or it is not enabled now.
    bool run(const QString &id);

    /// Those that can run now and whose title or group has words beginning with all the words of
    /// `text`; titles that begin with it come first.
    [[nodiscard]] std::vector<const Command *> matching(const QString &text) const;

signals:
    void changed();

private:
    std::vector<Command> m_commands;
};

} // namespace desk
