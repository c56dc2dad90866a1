// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "app/entry/money.h"
#include "app/entry/reading.h"
#include "app/schema/validator.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void collectRequired(const FieldSpec &object, const Json &body, QSet<QString> &required)
{
    for (const FieldSpec &child : object.children) {
        if (child.required && !child.readOnly)
            required.insert(child.pointer);
        if (!child.children.empty() && resolve(body, child.pointer))
            collectRequired(child, body, required);
    }
}

bool isRelated(const QString &a, const QString &b)
{
    return a == b || a.startsWith(b + u'/') || b.startsWith(a + u'/');
}

/// What was found about a field that could not be read is an echo of that; so is a second problem
/// of the same kind, or a sentence of the overlay at a field that is wrong already.
bool isEcho(const Problem &problem, const Problems &known)
{
    return std::any_of(known.begin(), known.end(), [&problem](const Problem &one) {
        if (one.level != ProblemLevel::Error || problem.at.isEmpty())
            return one == problem;
        return isRelated(one.at, problem.at)
            && (one.code == problem.code || problem.code == ProblemCode::Say);
    });
}

Problems withoutEchoes(const Problems &read, const Problems &found)
{
    Problems all;
    for (const Problem &problem : found) {
        const bool isUnread = std::any_of(read.begin(), read.end(), [&problem](const Problem &one) {
            return one.level == ProblemLevel::Error && !problem.at.isEmpty()
                && isRelated(one.at, problem.at);
        });
        if (!isUnread && !isEcho(problem, all))
            all.append(problem);
    }
    for (const Problem &problem : read) {
        const bool isWorse = std::any_of(all.begin(), all.end(), [&problem](const Problem &one) {
            return one.at == problem.at && one.level == ProblemLevel::Error;
        });
        if (problem.level == ProblemLevel::Error || !isWorse)
            all.append(problem);
    }
    return all;
}
} // namespace

void Assembler::sort(Problems &problems) const
{
    const auto place = [this](const Problem &problem) {
        for (QString at = problem.at; !at.isEmpty(); at = pointerParent(at)) {
            if (const auto found = m_places.constFind(at); found != m_places.cend())
                return *found;
        }
        return std::numeric_limits<int>::max();
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&place](const Problem &a, const Problem &b) { return place(a) < place(b); });
}

QSet<QString> Assembler::requiredIn(const Json &body) const
{
    QSet<QString> required;
    collectRequired(m_operation.body, body, required);
    for (const FieldSpec &parameter : m_operation.parameterFields) {
        if (parameter.required)
            required.insert(parameter.pointer);
    }
    return required;
}

void Assembler::check(Reading &reading) const
{
    Assembled &result = reading.result;
    const auto isHidden = [&](const Problem &one) {
        return result.hidden.contains(one.at);
    };
    reading.problems.removeIf(isHidden);
    const QSet<QString> ruled
        = requiredFields(m_operation.rules, m_pointers, reading.read, result.hidden);
    result.required = requiredIn(result.body) | ruled;

    Problems found = validate(result.body, m_operation.body);
    for (const FieldSpec &parameter : m_operation.parameterFields) {
        if (const auto value = reading.read.values.constFind(parameter.pointer);
            value != reading.read.values.cend()) {
            for (Problem problem : validate(*value, parameter)) {
                problem.at = parameter.pointer;
                found.append(problem);
            }
        }
    }
    for (const QString &field : m_pointers) {
        if (!result.required.contains(field))
            continue;
        const auto value = reading.read.values.constFind(field);
        const bool isMissing
            = value == reading.read.values.cend() || (ruled.contains(field) && value->isNull());
        if (isMissing)
            found.append({field, ProblemCode::Required, {}});
    }
    for (auto it = result.parameters.begin(); it != result.parameters.end(); ++it) {
        if (it.key().startsWith("path:"_L1) && it.value().isEmpty())
            found.append({it.key(), ProblemCode::Required, {}}); // the account lacks it
    }
    found += moneyProblems(m_operation, m_currencies, reading.read);
    found += ruleProblems(m_operation.rules, reading.read, result.hidden);
    found.removeIf(isHidden);
    result.problems = withoutEchoes(reading.problems, found);
    sort(result.problems);
}

} // namespace desk
