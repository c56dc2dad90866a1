// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/members.h"

using namespace Qt::StringLiterals;

namespace desk {

Members::Members(const Json &object, const QString &place, Problem &problem)
    : m_object(object)
    , m_place(place)
    , m_problem(problem)
{
    if (!object.isObject())
        refuse(u"is not an object"_s);
}

bool Members::contains(const QString &name) const
{
    return m_object.contains(name);
}

const Json *Members::take(const QString &name, Json::Kind kind)
{
    m_known.insert(name);
    const Json *value = m_object.find(name);
    if (!value || value->kind() == kind)
        return value;
    refuse(u"%1 is of the wrong kind"_s.arg(name));
    return nullptr;
}

QString Members::text(const QString &name)
{
    const Json *value = take(name, Json::Kind::String);
    return value ? value->toString() : QString();
}

QString Members::neededText(const QString &name)
{
    const QString value = text(name);
    if (value.isEmpty())
        refuse(u"%1 is missing"_s.arg(name));
    return value;
}

QString Members::choice(const QString &name, const QStringList &allowed)
{
    const QString value = text(name);
    if (contains(name) && !allowed.contains(value))
        refuse(u"%1 is none of: %2"_s.arg(name, allowed.join(u", "_s)));
    return value;
}

int Members::integer(const QString &name, int otherwise)
{
    const Json *value = take(name, Json::Kind::Number);
    if (!value)
        return otherwise;
    bool ok = false;
    const int number = value->numberText().toInt(&ok);
    if (!ok)
        refuse(u"%1 is not a whole number"_s.arg(name));
    return number;
}

bool Members::flag(const QString &name)
{
    const Json *value = take(name, Json::Kind::Bool);
    return value && value->toBool();
}

QStringList Members::texts(const QString &name)
{
    const Json *value = take(name, Json::Kind::Array);
    if (!value)
        return {};
    const QStringList all = value->toStringList();
    if (size_t(all.size()) != value->items().size())
        refuse(u"%1 holds something else than text"_s.arg(name));
    return all;
}

QString Members::scalar(const Json &value, const QString &name)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        return {};
    case Json::Kind::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case Json::Kind::Number:
        return value.numberText();
    case Json::Kind::String:
        return value.toString();
    case Json::Kind::Array:
    case Json::Kind::Object:
        break;
    }
    refuse(u"%1 is of the wrong kind"_s.arg(name));
    return {};
}

QMap<QString, QString> Members::scalars(const QString &name)
{
    QMap<QString, QString> all;
    for (const auto &[key, value] : pairs(name))
        all.insert(key, value);
    return all;
}

QList<std::pair<QString, QString>> Members::pairs(const QString &name)
{
    QList<std::pair<QString, QString>> all;
    if (const Json *value = take(name, Json::Kind::Object)) {
        for (const auto &[key, member] : value->members())
            all.append({key, scalar(member, key)});
    }
    return all;
}

QMap<QString, QStringList> Members::scalarLists(const QString &name)
{
    QMap<QString, QStringList> all;
    if (const Json *value = take(name, Json::Kind::Object)) {
        for (const auto &[key, list] : value->members()) {
            if (!list.isArray())
                refuse(u"%1 of %2 is no list"_s.arg(key, name));
            for (const Json &item : list.items())
                all[key].append(scalar(item, key));
        }
    }
    return all;
}

const Json &Members::raw(const QString &name)
{
    m_known.insert(name);
    return m_object[name];
}

QString Members::below(const QString &name) const
{
    return m_place.isEmpty() ? name : m_place + u'.' + name;
}

void Members::readChild(const Json &child, const QString &name, const Reader &read)
{
    Members members(child, below(name), m_problem);
    read(members);
    members.finish();
}

void Members::object(const QString &name, const Reader &read)
{
    if (const Json *value = take(name, Json::Kind::Object))
        readChild(*value, name, read);
}

void Members::eachItem(const QString &name, const Reader &read)
{
    const Json *value = take(name, Json::Kind::Array);
    for (size_t i = 0; value && i < value->items().size(); ++i)
        readChild(value->items()[i], u"%1[%2]"_s.arg(name).arg(i), read);
}

void Members::eachMember(const QString &name,
                         const std::function<void(const QString &, Members &)> &read)
{
    const Json *value = take(name, Json::Kind::Object);
    for (size_t i = 0; value && i < value->members().size(); ++i) {
        const auto &member = value->members()[i];
        readChild(member.second, name + u'.' + member.first,
                  [&](Members &child) { read(member.first, child); });
    }
}

void Members::refuse(const QString &what, ErrorCode code)
{
    if (!m_problem)
        m_problem = Error {code, m_place.isEmpty() ? what : m_place + u": "_s + what, {}, 0, 0};
}

void Members::finish()
{
    for (const auto &member : m_object.members()) {
        if (!m_known.contains(member.first))
            refuse(u"%1 is not known"_s.arg(member.first));
    }
}

} // namespace desk
