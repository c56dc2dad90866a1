// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include <cstring>
#include <random>

#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

namespace desk {
namespace {

const QStringList names {u"$ref"_s,
                         u"type"_s,
                         u"properties"_s,
                         u"items"_s,
                         u"allOf"_s,
                         u"oneOf"_s,
                         u"anyOf"_s,
                         u"enum"_s,
                         u"const"_s,
                         u"nullable"_s,
                         u"required"_s,
                         u"minimum"_s,
                         u"maximum"_s,
                         u"minLength"_s,
                         u"maxLength"_s,
                         u"multipleOf"_s,
                         u"exclusiveMinimum"_s,
                         u"pattern"_s,
                         u"format"_s,
                         u"additionalProperties"_s,
                         u"uniqueItems"_s,
                         u"minItems"_s,
                         u"default"_s,
                         u"readOnly"_s,
                         u"a"_s,
                         u"retry-after"_s,
                         u"message"_s,
                         u""_s,
                         u"~/"_s};
const QStringList texts {u""_s,
                         u"#"_s,
                         u"#/body"_s,
                         u"#/a"_s,
                         u"object"_s,
                         u"array"_s,
                         u"string"_s,
                         u"number"_s,
                         u"integer"_s,
                         u"null"_s,
                         u"boolean"_s,
                         u"date-time"_s,
                         u"email"_s,
                         u"uri"_s,
                         u"uuid"_s,
                         u"(a+)+$"_s,
                         u"["_s,
                         u"/user/*"_s,
                         u"/a/0"_s,
                         u"/user/email"_s,
                         u"path:a"_s,
                         u"{a}"_s,
                         u"-1"_s,
                         u"999999999999999999"_s,
                         u"Try again in 12 seconds."_s,
                         u"Wed, 21 Oct 2015 07:28:00 GMT"_s,
                         u"<html>"_s,
                         u"\u0000"_s,
                         u"😀"_s,
                         u"accepted"_s,
                         u"2024-02-30T25:00:00Z"_s};
const QStringList numbers {u"0"_s,
                           u"-0"_s,
                           u"1"_s,
                           u"-1"_s,
                           u"200"_s,
                           u"401"_s,
                           u"429"_s,
                           u"1.0"_s,
                           u"0.10"_s,
                           u"1e400"_s,
                           u"1E-400"_s,
                           u"1e99999999999"_s,
                           u"2147483648"_s,
                           u"12345678901234567890123"_s,
                           u"-9223372036854775808"_s};

/// Changes a few places of a document, so that it stays one.
class Mutator final
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    Json changed(Json root)
    {
        for (size_t i = 1 + below(4); i > 0; --i)
            change(*anyPlace(root), *anyPlace(root));
        return root;
    }

private:
    size_t below(size_t end) { return m_random() % end; }
    QString oneOf(const QStringList &list) { return list[qsizetype(below(size_t(list.size())))]; }

    // A short walk down; every step may be the last.
    Json *anyPlace(Json &root)
    {
        Json *at = &root;
        while (below(6) != 0) {
            if (at->isObject() && !at->members().empty())
                at = at->findForChange(at->members()[below(at->members().size())].first);
            else if (at->isArray() && !at->items().empty())
                at = at->itemForChange(qsizetype(below(at->items().size())));
            else
                break;
        }
        return at;
    }

    Json scalar()
    {
        switch (below(5)) {
        case 0:
            return {};
        case 1:
            return Json::boolean(below(2) == 0);
        case 2:
            return Json::number(oneOf(numbers));
        default:
            return Json::string(oneOf(texts));
        }
    }

    void change(Json &at, const Json &other)
    {
        const Json copy = other; // it may stand inside or around the place
        if (at.isObject() && below(4) != 0)
            return changeObject(at, copy);
        if (at.isArray() && below(3) != 0)
            return at.append(below(2) == 0 ? scalar() : copy);
        switch (below(4)) {
        case 0:
            at = copy;
            return;
        case 1:
            at = Json::array({at});
            return;
        case 2:
            at = Json::object({{oneOf(names), at}});
            return;
        default:
            at = scalar();
        }
    }

    void changeObject(Json &at, const Json &copy)
    {
        const auto count = at.members().size();
        const QString own = count > 0 ? at.members()[below(count)].first : oneOf(names);
        switch (below(4)) {
        case 0:
            at.remove(own);
            return;
        case 1:
            at.set(oneOf(names), scalar());
            return;
        case 2:
            at.set(oneOf(names), copy);
            return;
        default:
            at.set(own, below(2) == 0 ? scalar() : copy);
        }
    }

    std::minstd_rand m_random;
};
} // namespace
} // namespace desk

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    const auto document = desk::readInput(data, size);
    if (!document || seed % 16 == 0)
        return LLVMFuzzerMutate(data, size, most);
    const QByteArray text = writeJson(desk::Mutator(seed / 16).changed(*document));
    if (size_t(text.size()) > most)
        return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, text.constData(), size_t(text.size()));
    return size_t(text.size());
}
