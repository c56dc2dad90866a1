// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLoggingCategory>
#include <QString>

#include <type_traits>

namespace desk {

Q_DECLARE_LOGGING_CATEGORY(logCatalog)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logOutbox)
Q_DECLARE_LOGGING_CATEGORY(logKeys)
Q_DECLARE_LOGGING_CATEGORY(logProgram)

/// One line of the log, written where it goes out of scope. It is made of words of the code, of
/// numbers and of names that are identifiers: a body, a key, a person or an address has no way in.
class LogLine final
{
public:
    template<size_t N>
    LogLine(const QLoggingCategory &category, const char (&what)[N], QtMsgType type = QtInfoMsg)
        : m_category(category)
        , m_type(type)
        , m_text(QString::fromLatin1(what, N - 1))
    {
    }
    ~LogLine();
    LogLine(const LogLine &) = delete;
    LogLine &operator=(const LogLine &) = delete;

    template<size_t N, typename T>
    LogLine &number(const char (&name)[N], T value)
    {
        static_assert(std::is_integral_v<T> || std::is_enum_v<T>);
        add(QString::fromLatin1(name, N - 1), QString::number(static_cast<qint64>(value)));
        return *this;
    }
    /// The name of an operation, a state, a version. What is no identifier is written as "?".
    template<size_t N>
    LogLine &name(const char (&name)[N], const QString &value)
    {
        add(QString::fromLatin1(name, N - 1), identifier(value));
        return *this;
    }

private:
    void add(const QString &name, const QString &value);
    [[nodiscard]] static QString identifier(const QString &value);

    const QLoggingCategory &m_category;
    const QtMsgType m_type;
    QString m_text;
};

} // namespace desk
