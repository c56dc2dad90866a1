// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/json.h"
#include "app/core/pointer.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace desk {
namespace {

const auto duplicate = QStringLiteral("duplicate member: ");

/// Goes over the text and tells how far the parser has read: its events do not say where they are.
class Reading final
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    Reading(const char *at, qsizetype *read)
        : m_at(at)
        , m_read(read)
    {
    }
    reference operator*() const { return *m_at; }
    Reading &operator++()
    {
        ++m_at;
        ++*m_read;
        return *this;
    }
    Reading operator++(int)
    {
        Reading before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Reading &a, const Reading &b) { return a.m_at == b.m_at; }

private:
    const char *m_at;
    qsizetype *m_read;
};

/// Builds the value from the events of the one-pass parser; each open container waits on the stack.
class Builder final
{
public:
    /// `read` is how far the parser is; `places` may be null.
    Builder(const QByteArray &text, const qsizetype &read, int deepest, JsonPlaces *places)
        : m_text(text)
        , m_read(read)
        , m_deepest(deepest)
        , m_places(places)
    {
    }

    bool null() { return add(Json()); }
    bool boolean(bool value) { return add(Json::boolean(value)); }
    bool number_integer(int64_t value)
    {
        // Read as an integer only because of its sign: it is the one number that this loses.
        return add(value == 0 ? Json::number(QStringLiteral("-0")) : Json::number(qint64(value)));
    }
    bool number_unsigned(uint64_t value)
    {
        return add(Json::number(QString::number(quint64(value))));
    }
    bool number_float(double, const std::string &text)
    {
        return add(Json::number(QString::fromStdString(text)));
    }
    bool string(std::string &text) { return add(Json::string(QString::fromStdString(text))); }
    bool binary(std::vector<uint8_t> &) { return false; } // JSON text has none
    bool start_object(size_t) { return open(Json::object()); }
    bool start_array(size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string &text)
    {
        m_stack.back().name = QString::fromStdString(text);
        if (!m_stack.back().value.contains(m_stack.back().name)) {
            notePlace(beginOfString());
            return true;
        }
        error = Error {ErrorCode::JsonSyntax, duplicate + m_stack.back().name, {}, 0, 0};
        at = beginOfString() + 1;
        return false;
    }

    bool parse_error(size_t position, const std::string &, const nlohmann::json::exception &)
    {
        error = Error {
            ErrorCode::JsonSyntax, QStringLiteral("unexpected character or end"), {}, 0, 0};
        at = qsizetype(position);
        return false;
    }

    Json root;
    Error error {ErrorCode::JsonSyntax, {}, {}, 0, 0};
    qsizetype at = -1;

private:
    struct Open
    {
        Json value;
        QString name; // of the member that comes next
    };

    /// Of the one that was just read, at its first quote.
    [[nodiscard]] qsizetype beginOfString() const
    {
        const auto isEscaped = [this](qsizetype quote) {
            qsizetype before = quote;
            while (m_text.at(before - 1) == '\\')
                --before;
            return (quote - before) % 2 == 1;
        };
        qsizetype begin = m_text.lastIndexOf('"', m_read - 2);
        while (isEscaped(begin))
            begin = m_text.lastIndexOf('"', begin - 1);
        return begin;
    }

    /// Of the member or the item that comes next.
    void notePlace(qsizetype offset)
    {
        if (!m_places)
            return;
        QString pointer;
        for (const Open &open : m_stack)
            pointer = pointerJoin(pointer,
                                  open.value.isArray() ? QString::number(open.value.items().size())
                                                       : open.name);
        m_places->insert(pointer, offset);
    }

    bool add(Json value)
    {
        if (m_stack.empty())
            root = std::move(value);
        else if (m_stack.back().value.isArray())
            m_stack.back().value.append(std::move(value));
        else
            m_stack.back().value.set(m_stack.back().name, std::move(value));
        return true;
    }

    bool open(Json value)
    {
        if (int(m_stack.size()) >= m_deepest) {
            error = Error {ErrorCode::JsonTooDeep, QString::number(m_deepest), {}, 0, 0};
            at = m_read;
            return false;
        }
        if (m_stack.empty() || m_stack.back().value.isArray())
            notePlace(m_read - 1);
        m_stack.push_back({std::move(value), {}});
        return true;
    }

    bool close()
    {
        Json value = std::move(m_stack.back().value);
        m_stack.pop_back();
        return add(std::move(value));
    }

    const QByteArray &m_text;
    const qsizetype &m_read;
    const int m_deepest;
    JsonPlaces *m_places;
    std::vector<Open> m_stack;
};

void setPlace(Error &error, const QByteArray &text, qsizetype at)
{
    const TextPlace place = textPlace(text, at - 1);
    error.line = place.line;
    error.column = place.column;
}
} // namespace

TextPlace textPlace(const QByteArray &text, qsizetype offset)
{
    const qsizetype end = std::clamp(offset, qsizetype(0), text.size());
    const QByteArrayView before(text.constData(), end);
    return {1 + int(std::count(before.begin(), before.end(), '\n')),
            int(end - before.lastIndexOf('\n'))};
}

Result<Json> parseJson(const QByteArray &text, const JsonLimits &limits, JsonPlaces *places)
{
    if (text.size() > limits.bytes)
        return fail(ErrorCode::JsonTooLarge, QString::number(text.size()));
    // The reader takes a zero byte for the end, and whatever stands behind it for nothing.
    if (const qsizetype zero = text.indexOf('\0'); zero >= 0) {
        Error error {ErrorCode::JsonSyntax, QStringLiteral("a zero byte"), {}, 0, 0};
        setPlace(error, text, zero + 1);
        return tl::unexpected(error);
    }
    qsizetype read = 0;
    Builder builder(text, read, limits.depth, places);
    if (nlohmann::json::sax_parse(Reading(text.cbegin(), &read), Reading(text.cend(), &read),
                                  &builder))
        return std::move(builder.root);
    if (builder.at >= 0)
        setPlace(builder.error, text, builder.at);
    return tl::unexpected(builder.error);
}

QString repeatedMember(const Error &error)
{
    const bool isDuplicate
        = error.code == ErrorCode::JsonSyntax && error.detail.startsWith(duplicate);
    return isDuplicate ? error.detail.mid(duplicate.size()) : QString();
}

Result<Json> readJsonFile(const QString &path, const JsonLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error {ErrorCode::FileNotReadable, file.errorString(), path, 0, 0});
    const QByteArray text = file.read(limits.bytes + 1);
    auto json = parseJson(text, limits);
    if (!json)
        json.error().file = path;
    return json;
}

} // namespace desk
