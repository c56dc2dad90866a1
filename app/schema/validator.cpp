// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/validator.h"

#include "app/core/pointer.h"
#include "app/schema/equality.h"
#include "app/schema/scalars.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace desk {
namespace {

class Checker final
{
public:
    Problems problems;

    void check(const Json &value, const FieldSpec &spec, const QString &at)
    {
        const auto before = problems.size();
        if (value.isNull() && spec.nullable)
            return;
        if (value.isNull() && spec.required)
            add(at, makeProblem(ProblemCode::Required));
        else
            checkKind(value, spec, at);
        // A mistake that is already named would only be told again as "nothing fits".
        if (problems.size() == before && !spec.alternatives.empty() && !anyFits(value, spec, at))
            add(at, makeProblem(ProblemCode::NoAlternativeFits));
    }

private:
    void add(const QString &at, std::optional<Problem> problem)
    {
        if (!problem)
            return;
        problem->at = at;
        problems.append(*problem);
    }

    void checkKind(const Json &value, const FieldSpec &spec, const QString &at)
    {
        switch (spec.kind) {
        case FieldKind::Json:
            return;
        case FieldKind::Choice:
            return value.isNull() ? wrongType(spec, at) : add(at, choiceProblem(value, spec));
        case FieldKind::Text:
            return value.isString() ? add(at, textProblem(value.toString(), spec))
                                    : wrongType(spec, at);
        case FieldKind::Integer:
        case FieldKind::Number:
            return value.isNumber() ? add(at, numberProblem(value.numberText(), spec))
                                    : wrongType(spec, at);
        case FieldKind::Boolean:
            return value.isBool() ? void() : wrongType(spec, at);
        case FieldKind::List:
            return value.isArray() ? checkItems(value, spec, at) : wrongType(spec, at);
        case FieldKind::Object:
        case FieldKind::Map:
            return value.isObject() ? checkMembers(value, spec, at) : wrongType(spec, at);
        }
        Q_UNREACHABLE();
    }

    void wrongType(const FieldSpec &spec, const QString &at)
    {
        add(at, makeProblem(ProblemCode::WrongType, {typeName(spec.kind)}));
    }

    void checkItems(const Json &list, const FieldSpec &spec, const QString &at)
    {
        add(at, countProblem(list.items().size(), spec));
        QSet<QString> seen;
        for (size_t i = 0; i < list.items().size(); ++i) {
            const Json &item = list.items()[i];
            const QString itemAt = pointerJoin(at, QString::number(i));
            if (!spec.item.empty())
                check(item, spec.item.front(), itemAt);
            if (!spec.uniqueItems)
                continue;
            const QString text = canonicalText(item);
            if (seen.contains(text))
                add(itemAt, makeProblem(ProblemCode::RepeatedItem));
            seen.insert(text);
        }
    }

    void checkMembers(const Json &object, const FieldSpec &spec, const QString &at)
    {
        add(at, countProblem(object.members().size(), spec));
        QHash<QString, const Json *> members;
        for (const auto &[name, value] : object.members()) {
            if (members.contains(name))
                add(pointerJoin(at, name), makeProblem(ProblemCode::RepeatedKey, {name}));
            else
                members.insert(name, &value);
        }
        QSet<QString> known;
        for (const FieldSpec &child : spec.children) {
            known.insert(child.name);
            checkMember(members.value(child.name), child, pointerJoin(at, child.name));
        }
        checkOthers(object, known, spec, at);
    }

    /// What only the vendor sets is not missed here.
    void checkMember(const Json *value, const FieldSpec &child, const QString &at)
    {
        if (value)
            check(*value, child, at);
        else if (child.required && !child.readOnly)
            add(at, makeProblem(ProblemCode::Required));
    }

    void checkOthers(const Json &object, const QSet<QString> &known, const FieldSpec &spec,
                     const QString &at)
    {
        for (const auto &[name, value] : object.members()) {
            if (known.contains(name))
                continue;
            if (!spec.item.empty())
                check(value, spec.item.front(), pointerJoin(at, name));
            else if (spec.closed && spec.kind == FieldKind::Object)
                add(pointerJoin(at, name), makeProblem(ProblemCode::UnknownMember, {name}));
        }
    }

    static bool anyFits(const Json &value, const FieldSpec &spec, const QString &at)
    {
        return std::any_of(spec.alternatives.begin(), spec.alternatives.end(),
                           [&](const FieldSpec &one) {
                               Checker checker;
                               checker.check(value, one, at);
                               return checker.problems.isEmpty();
                           });
    }
};
} // namespace

Problems validate(const Json &value, const FieldSpec &spec)
{
    Checker checker;
    checker.check(value, spec, spec.pointer);
    return checker.problems;
}

} // namespace desk
