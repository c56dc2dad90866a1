// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/members.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class MemberReader final
{
public:
    explicit MemberReader(CompileContext &context)
        : m_context(context)
    {
    }

    Result<void> read(const Json &schema, int part)
    {
        return readProperties(schema, part)
            .and_then([&] { return readOthers(schema, part); })
            .and_then([&] { return readRequired(schema); });
    }

    ObjectMembers finish()
    {
        for (const QString &name : m_required)
            nameRequired(name);
        m_members.closed = m_members.closed && !m_byPattern;
        return std::move(m_members);
    }

private:
    Result<void> readProperties(const Json &schema, int part)
    {
        const Json *properties = schema.find(u"properties");
        if (!properties)
            return {};
        if (!properties->isObject())
            return invalidSchema(m_context, *properties, u"properties is not an object"_s);
        if (!m_context.budget.takeValues(properties->members().size()))
            return tooLarge(u"too many values"_s);
        for (const auto &[name, value] : properties->members()) {
            MemberSource &member = named(name);
            member.source.schemas.push_back(&value);
            member.from.push_back(part);
        }
        return {};
    }

    Result<void> readOthers(const Json &schema, int part)
    {
        m_byPattern = m_byPattern || schema.contains(u"patternProperties");
        const Json *others = schema.find(u"additionalProperties");
        if (!others)
            return {};
        if (!others->isBool() && !others->isObject())
            return invalidSchema(m_context, *others, u"additionalProperties is not a schema"_s);
        if (others->isObject()) {
            m_members.others.source.schemas.push_back(others);
            m_members.others.from.push_back(part);
        } else if (!others->toBool()) {
            m_members.closed = true;
        }
        return {};
    }

    Result<void> readRequired(const Json &schema)
    {
        const Json *required = schema.find(u"required");
        if (!required
            || required->isBool()) // a boolean: an older way to say it of the field itself
            return {};
        if (!required->isArray())
            return invalidSchema(m_context, *required, u"required is not a list"_s);
        if (!m_context.budget.takeValues(required->items().size()))
            return tooLarge(u"too many values"_s);
        for (const Json &name : required->items()) {
            if (!name.isString())
                return invalidSchema(m_context, name, u"not the name of a property"_s);
            m_required.append(name.toString());
        }
        return {};
    }

    /// A required member that no part describes is one of the others, and must be shown.
    void nameRequired(const QString &name)
    {
        const bool known = m_byName.contains(name);
        MemberSource &member = named(name);
        member.required = true;
        if (known)
            return;
        member.source = m_members.others.source;
        member.from = m_members.others.from;
    }

    MemberSource &named(const QString &name)
    {
        const auto known = m_byName.constFind(name);
        if (known != m_byName.constEnd())
            return m_members.named[*known];
        m_byName.insert(name, m_members.named.size());
        MemberSource &added = m_members.named.emplace_back();
        added.name = name;
        return added;
    }

    CompileContext &m_context;
    ObjectMembers m_members;
    QHash<QString, size_t> m_byName;
    QStringList m_required;
    bool m_byPattern = false;
};
} // namespace

Result<ObjectMembers> membersOf(const SchemaParts &parts, CompileContext &context)
{
    MemberReader reader(context);
    for (size_t i = 0; i < parts.all.size(); ++i) {
        if (const auto read = reader.read(*parts.all[i].schema, int(i)); !read)
            return tl::unexpected(read.error());
    }
    return reader.finish();
}

Result<MemberSource> itemsOf(SchemaParts &parts, const CompileContext &context)
{
    MemberSource all;
    for (size_t i = 0; i < parts.all.size(); ++i) {
        const Json *items = parts.all[i].schema->find(u"items");
        if (!items || items->isBool())
            continue;
        if (items->isArray()) { // a tuple, as older drafts wrote it
            parts.unchecked.append(u"items"_s);
            continue;
        }
        if (!items->isObject())
            return invalidSchema(context, *items, u"items is not a schema"_s);
        all.source.schemas.push_back(items);
        all.from.push_back(int(i));
    }
    return all;
}

} // namespace desk
