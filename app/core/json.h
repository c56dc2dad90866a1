// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace desk {

/// One JSON value that keeps what QJson loses: the order of members and the text of numbers.
///
/// Equality is structural: members in order, numbers by their text.
class Json final
{
public:
    enum class Kind { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<QString, Json>;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    Json() = default; ///< null
    [[nodiscard]] static Json boolean(bool value);
    /// The text must be a JSON number (RFC 8259, 6); it is written as given.
    [[nodiscard]] static Json number(const QString &text);
    [[nodiscard]] static Json number(qint64 value);
    [[nodiscard]] static Json string(const QString &value);
    [[nodiscard]] static Json array(Array items = {});
    [[nodiscard]] static Json object(Object members = {});

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }
    [[nodiscard]] bool isBool() const { return kind() == Kind::Bool; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }

    // Each answers an empty value where the kind is another: documents of strangers are read with
    // them.
    [[nodiscard]] bool toBool(bool otherwise = false) const;
    [[nodiscard]] QString toString() const; ///< of a string only
    [[nodiscard]] QString numberText() const; ///< of a number only
    [[nodiscard]] qint64 toInt(qint64 otherwise = 0) const;
    [[nodiscard]] double toDouble(double otherwise = 0) const;
    [[nodiscard]] const Array &items() const;
    [[nodiscard]] const Object &members() const;
    [[nodiscard]] QStringList toStringList() const; ///< the strings of an array

    /// The member of that name, or null (a real JSON null and an absent one look alike; see
    /// contains).
    [[nodiscard]] const Json &operator[](QStringView name) const;
    [[nodiscard]] bool contains(QStringView name) const;
    [[nodiscard]] const Json *find(QStringView name) const; ///< may be null

    /// Replaces the member in its place or adds it at the end; turns a null into an object first.
    void set(const QString &name, Json value);
    void remove(QStringView name);
    void append(Json value);

    [[nodiscard]] Json *findForChange(QStringView name);
    [[nodiscard]] Json *itemForChange(qsizetype index);

    friend bool operator==(const Json &, const Json &);

private:
    struct Number
    {
        QString text;
        friend bool operator==(const Number &, const Number &) = default;
    };
    std::variant<std::monostate, bool, Number, QString, Array, Object> m_value;
};

struct JsonLimits
{
    qsizetype bytes = 32 * 1024 * 1024;
    int depth = 128;
};

/// Where the members of a text, and the objects and lists in its lists, begin: by JSON pointer, in
/// bytes.
using JsonPlaces = QHash<QString, qsizetype>;

/// Reads UTF-8 text (RFC 8259); a byte order mark at the start is skipped.
/// Fails with line and column; a member that stands twice is a JsonSyntax error.
[[nodiscard]] Result<Json> parseJson(const QByteArray &text, const JsonLimits &limits = {},
                                     JsonPlaces *places = nullptr);
/// 1-based.
struct TextPlace
{
    int line = 0;
    int column = 0; ///< in bytes
};
[[nodiscard]] TextPlace textPlace(const QByteArray &text, qsizetype offset);
/// The name of the member that stood twice; empty where the error is another.
[[nodiscard]] QString repeatedMember(const Error &error);
[[nodiscard]] Result<Json> readJsonFile(const QString &path, const JsonLimits &limits = {});

enum class JsonStyle { Compact, Indented };
/// UTF-8; non-ASCII is written as it is, two spaces an indent.
[[nodiscard]] QByteArray writeJson(const Json &value, JsonStyle style = JsonStyle::Compact);
/// A string in its quotes, behind what stands there.
void writeJsonText(QByteArrayView utf8, QByteArray &to);

} // namespace desk
