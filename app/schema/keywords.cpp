// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/schema/keywords.h"

#include "app/schema/equality.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr size_t perChoice = 4; // each is copied and compared with the others

// They say how a number is kept, or how a text is shown, and forbid nothing that a person types.
const QStringList &harmlessFormats()
{
    static const QStringList names {u"int32"_s, u"int64"_s,   u"float"_s,   u"double"_s,
                                    u"byte"_s,  u"binary"_s,  u"decimal"_s, u"password"_s,
                                    u"text"_s,  u"textarea"_s};
    return names;
}

size_t valuesIn(const Json &value)
{
    size_t count = 1;
    for (const Json &item : value.items())
        count += valuesIn(item);
    for (const auto &member : value.members())
        count += valuesIn(member.second);
    return count;
}

Result<Json> copied(const Json &value, CompileContext &context)
{
    if (!context.budget.takeValues(valuesIn(value)))
        return tooLarge(u"too many values"_s);
    return value;
}

bool anySays(const SchemaParts &parts, QStringView keyword)
{
    return std::any_of(parts.all.begin(), parts.all.end(),
                       [&](const SchemaPart &part) { return (*part.schema)[keyword].toBool(); });
}

Result<void> readExamples(FieldSpec &spec, const SchemaParts &parts, CompileContext &context)
{
    if (const Json *examples = firstOf(parts, u"examples")) {
        const auto list = copied(*examples, context);
        if (!list)
            return tl::unexpected(list.error());
        for (const Json &example : list->items())
            spec.examples.push_back(example);
        for (const auto &named : list->members()) // a parameter's are objects with a value
            spec.examples.push_back(named.second[u"value"]);
    }
    const Json *one = spec.examples.empty() ? firstOf(parts, u"example") : nullptr;
    if (!one)
        return {};
    return copied(*one, context).map([&](const Json &example) {
        spec.examples.push_back(example);
    });
}

/// The values that one part allows, or null where it does not say.
Result<const Json *> valuesOf(const Json &schema, const CompileContext &context)
{
    const Json *values = schema.find(u"enum");
    if (values && !values->isArray())
        return invalidSchema(context, *values, u"enum is not a list"_s);
    return values;
}

class ChoiceList final
{
public:
    bool isLimited() const { return m_limited; }
    std::vector<Json> take() { return std::move(m_values); }

    void meet(const Json::Array &allowed)
    {
        std::vector<Json> kept;
        if (!m_limited) {
            kept = unique(allowed);
        } else {
            QSet<QString> texts;
            for (const Json &value : allowed)
                texts.insert(canonicalText(value));
            for (Json &value : m_values) {
                if (texts.contains(canonicalText(value)))
                    kept.push_back(std::move(value));
            }
        }
        m_limited = true;
        m_values = std::move(kept);
    }

private:
    static std::vector<Json> unique(const Json::Array &values)
    {
        std::vector<Json> kept;
        QSet<QString> texts;
        for (const Json &value : values) {
            const QString text = canonicalText(value);
            if (value.isNull() || texts.contains(text))
                continue;
            texts.insert(text);
            kept.push_back(value);
        }
        return kept;
    }

    bool m_limited = false;
    std::vector<Json> m_values;
};
} // namespace

const Json *firstOf(const SchemaParts &parts, QStringView keyword)
{
    for (const SchemaPart &part : parts.all) {
        if (const Json *value = part.schema->find(keyword))
            return value;
    }
    return nullptr;
}

Result<void> readAnnotations(FieldSpec &spec, const SchemaParts &parts, CompileContext &context)
{
    if (const Json *description = firstOf(parts, u"description"))
        spec.description = description->toString();
    if (const Json *format = firstOf(parts, u"format"))
        spec.formatName = format->toString();
    spec.deprecated = anySays(parts, u"deprecated");
    spec.readOnly = anySays(parts, u"readOnly");
    if (const Json *value = firstOf(parts, u"default")) {
        auto copy = copied(*value, context);
        if (!copy)
            return tl::unexpected(copy.error());
        spec.defaultValue = std::move(*copy);
    }
    return readExamples(spec, parts, context);
}

Result<std::optional<std::vector<Json>>> readChoices(SchemaParts &parts, SchemaTypes types,
                                                     CompileContext &context)
{
    ChoiceList choices;
    for (const SchemaPart &part : parts.all) {
        const auto values = valuesOf(*part.schema, context);
        if (!values)
            return tl::unexpected(values.error());
        const Json *list = *values;
        const Json *one = part.schema->find(u"const");
        if (list && !context.budget.takeValues(perChoice * valuesIn(*list)))
            return tooLarge(u"too many values"_s);
        if (list && list->items().empty())
            parts.unchecked.append(u"enum"_s);
        else if (list)
            choices.meet(list->items());
        if (one)
            choices.meet({*one});
    }
    if (!choices.isLimited())
        return std::nullopt;
    std::vector<Json> fitting;
    for (Json &value : choices.take()) {
        if (typeFits(value, types))
            fitting.push_back(std::move(value));
    }
    return fitting;
}

void readFormat(FieldSpec &spec, SchemaParts &parts)
{
    if (spec.kind != FieldKind::Text || spec.formatName.isEmpty())
        return;
    spec.format = formatFromName(spec.formatName);
    if (spec.format == Format::None && !harmlessFormats().contains(spec.formatName))
        parts.unchecked.append(u"format"_s);
}

} // namespace desk
