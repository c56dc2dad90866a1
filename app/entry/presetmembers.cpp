// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/presetmembers.h"

#include "app/core/pointer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool looksLikeKey(const QString &text, const Catalog &catalog)
{
    constexpr qsizetype shortest = 20; // "vendor_production" is a fine name
    const auto begins = [&](const QString &prefix) {
        return text.startsWith(prefix) && text.size() >= prefix.size() + shortest;
    };
    const auto isOf = [&](const Api &api) {
        return std::any_of(api.key.prefixes.begin(), api.key.prefixes.end(), begins);
    };
    return !text.contains(u' ') && std::any_of(catalog.apis().begin(), catalog.apis().end(), isOf);
}
} // namespace

PresetMembers::PresetMembers(const QByteArray &text, const JsonPlaces &places)
    : m_text(text)
    , m_places(places)
{
}

void PresetMembers::refuse(PresetFault fault, const QString &pointer, const QStringList &args)
{
    if (m_problem)
        return;
    QString at = pointer;
    while (!m_places.contains(at) && !at.isEmpty())
        at = pointerParent(at);
    const TextPlace place = textPlace(m_text, m_places.value(at));
    m_problem = PresetProblem {fault, args, {}, place.line, place.column};
}

void PresetMembers::refuse(const Problem &problem, const Api &api, const QString &pointer)
{
    if (m_problem)
        return;
    refuse(PresetFault::Account, pointer, {});
    m_problem->api = api.id;
    m_problem->problem = problem;
}

void PresetMembers::refuseKeys(const Json &value, const QString &pointer, const Catalog &catalog)
{
    static const QRegularExpression name(
        u"^(api|access|auth)?[-_ ]?(key|keys|token|secret|password|authorization|bearer)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[member, inner] : value.members()) {
        const QString at = pointerJoin(pointer, member);
        if (name.match(member).hasMatch() || looksLikeKey(inner.toString(), catalog))
            refuse(PresetFault::HoldsKey, at, {});
        refuseKeys(inner, at, catalog);
    }
    for (size_t i = 0; i < value.items().size(); ++i)
        refuseKeys(value.items()[i], pointerJoin(pointer, QString::number(i)), catalog);
}

bool PresetMembers::isObject(const Json &value, const QString &pointer, const QString &name)
{
    if (!value.isObject())
        refuse(PresetFault::NotAnObject, pointer, {name});
    return value.isObject();
}

void PresetMembers::onlyKnows(const Json &object, const QString &pointer, const QStringList &names)
{
    for (const auto &[member, value] : object.members()) {
        if (!names.contains(member))
            refuse(PresetFault::UnknownMember, pointerJoin(pointer, member), {member});
    }
}

QString PresetMembers::text(const Json &object, const QString &pointer, const QString &name)
{
    const Json *value = object.find(name);
    if (value && !value->isString())
        refuse(PresetFault::NotAText, pointerJoin(pointer, name), {name});
    return value ? value->toString().trimmed() : QString();
}

QString PresetMembers::neededText(const Json &object, const QString &pointer, const QString &name)
{
    const QString value = text(object, pointer, name);
    if (value.isEmpty())
        refuse(PresetFault::Missing, pointerJoin(pointer, name), {name});
    return value;
}

QString PresetMembers::choice(const Json &object, const QString &pointer, const QString &name,
                              const QStringList &choices)
{
    const QString value = text(object, pointer, name);
    if (!choices.contains(value))
        refuse(PresetFault::NotAChoice, pointerJoin(pointer, name),
               {name, value, choices.join(u", "_s)});
    return value;
}

int PresetMembers::number(const Json &object, const QString &pointer, const QString &name, int most)
{
    const Json *value = object.find(name);
    bool ok = false;
    const int number = value ? value->numberText().toInt(&ok) : 0;
    if (value && (!ok || number < 0 || number > most))
        refuse(PresetFault::NotANumber, pointerJoin(pointer, name),
               {name, QString::number(0), QString::number(most)});
    return number;
}

} // namespace desk
