// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/json.h"

#include <algorithm>

namespace desk {
namespace {

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

class Writer final
{
public:
    explicit Writer(JsonStyle style)
        : m_indented(style == JsonStyle::Indented)
    {
    }

    void write(const Json &value, int depth)
    {
        switch (value.kind()) {
        case Json::Kind::Null:
            text += "null";
            return;
        case Json::Kind::Bool:
            text += value.toBool() ? "true" : "false";
            return;
        case Json::Kind::Number:
            text += value.numberText().toUtf8();
            return;
        case Json::Kind::String:
            writeString(value.toString());
            return;
        case Json::Kind::Array:
            writeArray(value, depth);
            return;
        case Json::Kind::Object:
            writeObject(value, depth);
            return;
        }
    }

    QByteArray text;

private:
    void writeArray(const Json &value, int depth)
    {
        text += '[';
        bool first = true;
        for (const Json &item : value.items()) {
            separate(first, depth + 1);
            write(item, depth + 1);
        }
        finish(first, depth);
        text += ']';
    }

    void writeObject(const Json &value, int depth)
    {
        text += '{';
        bool first = true;
        for (const auto &[name, member] : value.members()) {
            separate(first, depth + 1);
            writeString(name);
            text += m_indented ? ": " : ":";
            write(member, depth + 1);
        }
        finish(first, depth);
        text += '}';
    }

    void separate(bool &first, int depth)
    {
        if (!first)
            text += ',';
        first = false;
        newLine(depth);
    }

    void finish(bool empty, int depth)
    {
        if (!empty)
            newLine(depth);
    }

    void newLine(int depth)
    {
        if (m_indented)
            text += '\n' + QByteArray(2 * depth, ' ');
    }

    void writeString(const QString &value) { writeJsonText(value.toUtf8(), text); }

    const bool m_indented;
};
} // namespace

void writeJsonText(QByteArrayView utf8, QByteArray &to)
{
    to += '"';
    for (auto from = utf8.begin(); from != utf8.end();) {
        const auto end = std::find_if_not(from, utf8.end(), isPlain);
        to.append(from, end - from);
        from = end;
        if (from != utf8.end())
            to += escaped(*from++);
    }
    to += '"';
}

QByteArray writeJson(const Json &value, JsonStyle style)
{
    Writer writer(style);
    writer.write(value, 0);
    return writer.text;
}

} // namespace desk
