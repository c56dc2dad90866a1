// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/store/textmatches.h"

#include "app/store/database.h"
#include "app/store/searchindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int blockSize = 1000;

QString withoutSpaces(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool parted = std::any_of(trimmed.begin(), trimmed.end(),
                                    [](QChar c) { return c.isSpace() || c.isNull(); });
    return parted ? QString() : trimmed; // an id has no spaces
}
} // namespace

TextMatches::TextMatches(Database &history, Database &index, const QString &text,
                         PositionRange range)
    : m_history(history)
    , m_index(index)
    , m_text(text)
    , m_range(range)
{
}

TextMatches::~TextMatches() = default;

Result<std::optional<qint64>> TextMatches::next()
{
    if (!m_begun) {
        if (const auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
    }
    const auto head = std::max(m_word, m_id); // none is less than any
    if (!head)
        return head;
    if (m_word == head) {
        if (const auto stepped = stepWords(); !stepped)
            return tl::unexpected(stepped.error());
    }
    if (m_id == head) {
        if (const auto stepped = stepIds(); !stepped)
            return tl::unexpected(stepped.error());
    }
    return head;
}

Result<void> TextMatches::begin()
{
    m_begun = true;
    const QString match = SearchIndex::matchExpression(m_text);
    if (!match.isEmpty()) {
        m_words = std::make_unique<Statement>(m_index, uR"(
            SELECT rowid FROM words
            WHERE words MATCH :match AND rowid >= :from AND rowid < :below
            ORDER BY rowid DESC)"_s);
        m_words->bind(u":match"_s, match)
            .bind(u":from"_s, m_range.from)
            .bind(u":below"_s, m_range.below);
        if (const auto ran = m_words->run(); !ran)
            return ran;
        if (const auto stepped = stepWords(); !stepped)
            return stepped;
    }
    m_idsEnded = withoutSpaces(m_text).isEmpty();
    return stepIds();
}

Result<void> TextMatches::stepWords()
{
    if (m_words->next()) {
        m_word = m_words->value(0).toLongLong();
        return {};
    }
    m_word.reset();
    return m_words->check();
}

Result<void> TextMatches::stepIds()
{
    if (m_ids.empty() && !m_idsEnded) {
        if (const auto read = readIds(); !read)
            return read;
    }
    m_id.reset();
    if (!m_ids.empty()) {
        m_id = m_ids.back();
        m_ids.pop_back();
    }
    return {};
}

// The plus signs keep SQLite from walking through all positions instead of the few ids.
// In blocks: "lead_" may be the beginning of a million ids.
Result<void> TextMatches::readIds()
{
    Statement statement(m_history, uR"(
        SELECT position FROM submissions
        WHERE returned_id >= :begin AND returned_id < :end AND returned_id <> ''
            AND +position >= :from AND +position < :below
        UNION SELECT position FROM submissions
        WHERE key >= :begin AND key < :end AND key <> ''
            AND +position >= :from AND +position < :below
        UNION SELECT position FROM submissions
        WHERE id = :id AND position >= :from AND position < :below
        ORDER BY 1 DESC LIMIT :limit)"_s);
    const QString text = withoutSpaces(m_text);
    const auto ran = statement.bind(u":begin"_s, text)
                         .bind(u":end"_s, text + QString::fromUcs4(U"\U0010FFFF", 1))
                         .bind(u":id"_s, text.toLongLong())
                         .bind(u":from"_s, m_range.from)
                         .bind(u":below"_s, m_range.below)
                         .bind(u":limit"_s, blockSize)
                         .run();
    if (!ran)
        return ran;
    while (statement.next())
        m_ids.push_back(statement.value(0).toLongLong());
    m_idsEnded = m_ids.size() < size_t(blockSize);
    if (!m_ids.empty())
        m_range.below = m_ids.back();
    std::reverse(m_ids.begin(), m_ids.end());
    return statement.check();
}

} // namespace desk
