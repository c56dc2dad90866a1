// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/commands/command.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\w]+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.split(between, Qt::SkipEmptyParts);
}

bool matches(const Command &command, const QStringList &typed)
{
    const auto words = wordsOf(command.title) + wordsOf(command.group);
    return std::all_of(typed.begin(), typed.end(), [&](const QString &beginning) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return word.startsWith(beginning, Qt::CaseInsensitive);
        });
    });
}

bool canRun(const Command &command)
{
    return command.run && (!command.isEnabled || command.isEnabled());
}

} // namespace

void CommandList::add(Command command)
{
    const auto same = std::find_if(m_commands.begin(), m_commands.end(),
                                   [&](const Command &c) { return c.id == command.id; });
    if (same != m_commands.end() && same->order == command.order) {
        *same = std::move(command);
    } else {
        if (same != m_commands.end())
            m_commands.erase(same);
        const auto at
            = std::upper_bound(m_commands.begin(), m_commands.end(), command.order,
                               [](int order, const Command &c) { return order < c.order; });
        m_commands.insert(at, std::move(command));
    }
    emit changed();
}

void CommandList::removeAll(const QString &idBeginning)
{
    std::erase_if(m_commands, [&](const Command &c) { return c.id.startsWith(idBeginning); });
    emit changed();
}

const Command *CommandList::find(const QString &id) const
{
    const auto at = std::find_if(m_commands.begin(), m_commands.end(),
                                 [&](const Command &c) { return c.id == id; });
    return at == m_commands.end() ? nullptr : &*at;
}

bool CommandList::run(const QString &id)
{
    const auto *command = find(id);
    if (!command || !canRun(*command))
        return false;
    // A copy: what runs may change the list.
    const auto what = command->run;
    what();
    return true;
}

std::vector<const Command *> CommandList::matching(const QString &text) const
{
    const auto typed = wordsOf(text);
    std::vector<const Command *> found;
    for (const auto &command : m_commands) {
        if (canRun(command) && matches(command, typed))
            found.push_back(&command);
    }
    std::stable_partition(found.begin(), found.end(), [&](const Command *command) {
        return command->title.startsWith(text.trimmed(), Qt::CaseInsensitive);
    });
    return found;
}

} // namespace desk
