// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/secret.h"

#include <QObject>
#include <QString>

namespace desk {

/// Where keys are kept. Asynchronous: every answer is a signal, in the thread that owns the store.
///
/// `account` is the account's id. A backend that does not answer within 3 s gives silent(); the
/// answer itself may still come later. A second request for the same account and kind waits for the
/// same job, and one answer is given for both; a write of another key is done after the first,
/// which is then not reported.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(const QString &account) = 0;
    /// Writes, reads back and compares before written() is emitted.
    virtual void write(const QString &account, Secret key) = 0;
    /// From the keychain and from this session; what was not there counts as removed.
    virtual void remove(const QString &account) = 0;
    /// Writes, reads and removes an entry of no meaning.
    virtual void test() = 0;
    /// Which keychain answers here: "libsecret", "kwallet5", "kwallet6", "macos", "windows",
    /// "none", and empty until that is known; for people, ui/ names it. Never blocks.
    [[nodiscard]] virtual QString backend() const = 0;
    /// For this run of the program only; read() answers with it from now on, a waiting one too. A
    /// later write() or remove() ends it.
    virtual void keepForSession(const QString &account, Secret key) = 0;
    [[nodiscard]] virtual bool isSessionOnly(const QString &account) const = 0;

signals:
    void backendChanged();
    /// The secret is valid during the call; clone what must last.
    void keyRead(const QString &account, const desk::Secret &key);
    void readFailed(const QString &account,
                    const desk::Error &error); ///< KeyMissing where there is none
    void written(const QString &account, const QString &backend);
    void writeFailed(const QString &account, const desk::Error &error);
    void removed(const QString &account);
    void removeFailed(const QString &account, const desk::Error &error);
    void tested(const desk::Error *error); ///< null: it works
    /// 3 s have passed without an answer to a request for this account (empty: the test).
    void silent(const QString &account);
};

} // namespace desk
