// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/secrets/keystore.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace desk {

[[nodiscard]] inline Secret secret(const QByteArray &text)
{
    return Secret(QByteArray(text));
}

/// What a key store said, in order, one line each: "read a key-1", "write-failed a".
class Answers final : public QObject
{
public:
    explicit Answers(KeyStore &store)
    {
        using S = KeyStore;
        connect(&store, &S::keyRead, this, [this](const QString &account, const Secret &key) {
            add("read", account, QString::fromUtf8(key.reveal()));
        });
        connect(&store, &S::written, this, [this](const QString &account, const QString &backend) {
            add("written", account, backend);
        });
        connect(&store, &S::removed, this,
                [this](const QString &account) { add("removed", account); });
        connect(&store, &S::silent, this,
                [this](const QString &account) { add("silent", account); });
        connect(&store, &S::tested, this, [this](const Error *error) {
            if (error)
                addError("test-failed", {}, *error);
            else
                add("tested", {});
        });
        connect(&store, &S::readFailed, this, [this](const QString &account, const Error &error) {
            addError("read-failed", account, error);
        });
        connect(&store, &S::writeFailed, this, [this](const QString &account, const Error &error) {
            addError("write-failed", account, error);
        });
        connect(&store, &S::removeFailed, this, [this](const QString &account, const Error &error) {
            addError("remove-failed", account, error);
        });
    }

    QStringList lines;
    std::vector<ErrorCode> errors;

    [[nodiscard]] QString last() const { return lines.isEmpty() ? QString() : lines.last(); }

private:
    void add(const char *what, const QString &account, const QString &more = {})
    {
        lines << QString::fromLatin1(what).append(QLatin1Char(' ')).append(account);
        if (!more.isEmpty())
            lines.last() += QLatin1Char(' ') + more;
    }

    void addError(const char *what, const QString &account, const Error &error)
    {
        errors.push_back(error.code);
        add(what, account);
    }
};

} // namespace desk
