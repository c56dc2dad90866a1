// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/examples.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

Json textExample(Format format)
{
    switch (format) {
    case Format::Email:
        return Json::string(u"person@example.com"_s);
    case Format::Url:
        return Json::string(u"https://example.com"_s);
    case Format::Date:
        return Json::string(u"2026-01-02"_s);
    case Format::DateTime:
        return Json::string(u"2026-01-02T03:04:05.006Z"_s);
    case Format::Country:
        return Json::string(u"US"_s);
    case Format::Phone:
        return Json::string(u"+15550100"_s);
    case Format::Ip:
        return Json::string(u"192.0.2.1"_s);
    case Format::Uuid:
        return Json::string(u"00000000-0000-4000-8000-000000000000"_s);
    case Format::Currency:
        return Json::string(u"USD"_s);
    case Format::None:
        break;
    }
    return Json::string(u"text"_s);
}

Json objectExample(const FieldSpec &spec)
{
    Json object = Json::object();
    for (const FieldSpec &child : spec.children)
        object.set(child.name, exampleOf(child));
    return object;
}

Json madeUp(const FieldSpec &spec)
{
    switch (spec.kind) {
    case FieldKind::Object:
        return objectExample(spec);
    case FieldKind::Map:
        return Json::object();
    case FieldKind::List:
        return Json::array(spec.item.empty() ? Json::Array()
                                             : Json::Array {exampleOf(spec.item[0])});
    case FieldKind::Text:
        return textExample(spec.format);
    case FieldKind::Integer:
    case FieldKind::Number:
        return Json::number(spec.minimum.value_or(u"1"_s));
    case FieldKind::Boolean:
        return Json::boolean(false);
    case FieldKind::Choice:
    case FieldKind::Json:
        break;
    }
    return spec.alternatives.empty() ? Json() : exampleOf(spec.alternatives.front());
}
} // namespace

std::optional<Json> documentedExample(const Json &mediaType)
{
    if (const Json *example = mediaType.find(u"example"))
        return *example;
    const auto &examples = mediaType[u"examples"].members();
    if (!examples.empty() && examples.front().second.contains(u"value"))
        return examples.front().second[u"value"];
    return {};
}

Json exampleOf(const FieldSpec &spec)
{
    if (!spec.examples.empty())
        return spec.examples.front();
    if (spec.defaultValue)
        return *spec.defaultValue;
    if (!spec.choices.empty())
        return spec.choices.front();
    if (spec.nullable && spec.kind != FieldKind::Object)
        return {};
    return madeUp(spec);
}

} // namespace desk
