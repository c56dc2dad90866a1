// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/json.h"

#include <algorithm>

namespace desk {
namespace {
const Json nothing;
const Json::Array noItems;
const Json::Object noMembers;
} // namespace

Json Json::boolean(bool value)
{
    Json json;
    json.m_value = value;
    return json;
}

Json Json::number(const QString &text)
{
    Json json;
    json.m_value = Number {text};
    return json;
}

Json Json::number(qint64 value)
{
    return number(QString::number(value));
}

Json Json::string(const QString &value)
{
    Json json;
    json.m_value = value;
    return json;
}

Json Json::array(Array items)
{
    Json json;
    json.m_value = std::move(items);
    return json;
}

Json Json::object(Object members)
{
    Json json;
    json.m_value = std::move(members);
    return json;
}

Json::Kind Json::kind() const
{
    return static_cast<Kind>(m_value.index());
}

bool Json::toBool(bool otherwise) const
{
    const auto *value = std::get_if<bool>(&m_value);
    return value ? *value : otherwise;
}

QString Json::toString() const
{
    const auto *value = std::get_if<QString>(&m_value);
    return value ? *value : QString();
}

QString Json::numberText() const
{
    const auto *value = std::get_if<Number>(&m_value);
    return value ? value->text : QString();
}

qint64 Json::toInt(qint64 otherwise) const
{
    bool ok = false;
    const qint64 value = numberText().toLongLong(&ok);
    return ok ? value : otherwise;
}

double Json::toDouble(double otherwise) const
{
    bool ok = false;
    const double value = numberText().toDouble(&ok);
    return ok ? value : otherwise;
}

const Json::Array &Json::items() const
{
    const auto *value = std::get_if<Array>(&m_value);
    return value ? *value : noItems;
}

const Json::Object &Json::members() const
{
    const auto *value = std::get_if<Object>(&m_value);
    return value ? *value : noMembers;
}

QStringList Json::toStringList() const
{
    QStringList list;
    for (const Json &item : items()) {
        if (item.isString())
            list.append(item.toString());
    }
    return list;
}

const Json &Json::operator[](QStringView name) const
{
    const Json *member = find(name);
    return member ? *member : nothing;
}

bool Json::contains(QStringView name) const
{
    return find(name) != nullptr;
}

const Json *Json::find(QStringView name) const
{
    const Object &all = members();
    const auto at
        = std::find_if(all.begin(), all.end(), [&](const Member &m) { return m.first == name; });
    return at == all.end() ? nullptr : &at->second;
}

void Json::set(const QString &name, Json value)
{
    if (isNull())
        m_value = Object();
    if (Json *member = findForChange(name))
        *member = std::move(value);
    else if (auto *all = std::get_if<Object>(&m_value))
        all->emplace_back(name, std::move(value));
}

void Json::remove(QStringView name)
{
    if (auto *all = std::get_if<Object>(&m_value))
        std::erase_if(*all, [&](const Member &m) { return m.first == name; });
}

void Json::append(Json value)
{
    if (isNull())
        m_value = Array();
    if (auto *all = std::get_if<Array>(&m_value))
        all->push_back(std::move(value));
}

Json *Json::findForChange(QStringView name)
{
    return const_cast<Json *>(std::as_const(*this).find(name));
}

Json *Json::itemForChange(qsizetype index)
{
    auto *all = std::get_if<Array>(&m_value);
    const bool inside = all && index >= 0 && index < static_cast<qsizetype>(all->size());
    return inside ? &(*all)[static_cast<size_t>(index)] : nullptr;
}

bool operator==(const Json &a, const Json &b)
{
    return a.m_value == b.m_value;
}

} // namespace desk
