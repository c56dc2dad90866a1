// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/rules.h"

#include "app/core/pointer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// A rule may name a field, an object with all below it, or "/user/*".
bool covers(const QString &named, const QString &field)
{
    const bool isBelow
        = field.size() > named.size() && field[named.size()] == u'/' && field.startsWith(named);
    return isBelow || pointerMatches(named, field);
}

bool coversAny(const QStringList &named, const QString &field)
{
    return std::any_of(named.begin(), named.end(),
                       [&field](const QString &one) { return covers(one, field); });
}

QString asText(const Json &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(writeJson(value));
}

bool isSomething(const Json &value)
{
    const bool isEmpty = value.isNull() || (value.isObject() && value.members().empty())
        || (value.isArray() && value.items().empty());
    return !isEmpty;
}

bool holds(const FieldRule &rule, const ReadValues &read, const QSet<QString> &hidden)
{
    for (auto it = rule.when.begin(); it != rule.when.end(); ++it) {
        const auto value = read.values.constFind(it.key());
        if (value == read.values.cend() || hidden.contains(it.key())
            || !it.value().contains(asText(*value)))
            return false;
    }
    return true;
}

/// Whether one of the fields holds something; what cannot be read yet counts, it was meant.
bool anyIsGiven(const QStringList &named, const ReadValues &read, const QSet<QString> &hidden)
{
    for (auto it = read.values.begin(); it != read.values.end(); ++it) {
        if (isSomething(it.value()) && !hidden.contains(it.key()) && coversAny(named, it.key()))
            return true;
    }
    return std::any_of(read.unreadable.begin(), read.unreadable.end(), [&](const QString &field) {
        return !hidden.contains(field) && coversAny(named, field);
    });
}

void checkAbove(const FieldRule &rule, const ReadValues &read, const QSet<QString> &hidden,
                Problems &problems)
{
    for (auto it = rule.above.begin(); it != rule.above.end(); ++it) {
        const auto value = read.values.constFind(it.key());
        if (value != read.values.cend() && value->isNumber() && !hidden.contains(it.key())
            && value->toDouble() <= it.value().toDouble())
            problems.append({it.key(), ProblemCode::TooSmall, {it.value(), u"exclusive"_s}});
    }
}
} // namespace

QSet<QString> hiddenFields(const std::vector<FieldRule> &rules, const QStringList &fields,
                           const ReadValues &read)
{
    QSet<QString> hidden;
    // A field that one rule hides may be what another asks for: repeat until nothing changes.
    for (size_t pass = 0; pass <= rules.size(); ++pass) {
        QSet<QString> shown;
        QSet<QString> ruled;
        for (const FieldRule &rule : rules) {
            if (rule.show.isEmpty())
                continue;
            const bool isShown = holds(rule, read, hidden);
            for (const QString &field : fields) {
                if (!coversAny(rule.show, field))
                    continue;
                ruled.insert(field);
                if (isShown)
                    shown.insert(field);
            }
        }
        const QSet<QString> before = std::exchange(hidden, ruled - shown);
        if (before == hidden)
            break;
    }
    return hidden;
}

QSet<QString> requiredFields(const std::vector<FieldRule> &rules, const QStringList &fields,
                             const ReadValues &read, const QSet<QString> &hidden)
{
    QSet<QString> required;
    for (const FieldRule &rule : rules) {
        if (rule.require.isEmpty() || !holds(rule, read, hidden))
            continue;
        for (const QString &field : fields) {
            if (rule.require.contains(field) && !hidden.contains(field))
                required.insert(field);
        }
    }
    return required;
}

Problems ruleProblems(const std::vector<FieldRule> &rules, const ReadValues &read,
                      const QSet<QString> &hidden)
{
    Problems problems;
    for (const FieldRule &rule : rules) {
        if (!holds(rule, read, hidden))
            continue;
        checkAbove(rule, read, hidden, problems);
        // The hint belongs to no field, so that it comes on Send and not when the first is left.
        if (!rule.warnUnlessAny.isEmpty() && !anyIsGiven(rule.warnUnlessAny, read, hidden))
            problems.append({{}, ProblemCode::Say, {rule.say}, ProblemLevel::Warning});
        if (!rule.requireOneOf.isEmpty() && !anyIsGiven(rule.requireOneOf, read, hidden))
            problems.append({rule.requireOneOf.first(), ProblemCode::Say, {rule.say}});
    }
    return problems;
}

} // namespace desk
