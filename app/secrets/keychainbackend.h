// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"
#include "app/core/secret.h"

#include <QString>

#include <functional>

namespace desk {

/// One thing to do in the system's keychain.
struct KeychainRequest
{
    enum class Kind {
        Look, ///< which keychain is there; answered at once, even while another request hangs
        Read,
        Write, ///< with reading back and comparing
        Remove,
        Test, ///< write, read and remove an entry of no meaning
    };
    Kind kind = Kind::Look;
    QString account;
    Secret key; ///< of a Write
};

struct KeychainAnswer
{
    Result<Secret> result; ///< the key of a Read, else empty
    QString backend; ///< see KeyStore::backend()
};

/// Does one request after the other, in the order of their coming, and never drops one.
class KeychainBackend
{
public:
    /// Called once, in any thread; not at all while the keychain does not answer.
    using Reply = std::function<void(KeychainAnswer &&)>;

    virtual ~KeychainBackend() = default;
    virtual void post(KeychainRequest request, Reply reply) = 0;
};

/// The one of this computer. Lives as long as the process.
[[nodiscard]] KeychainBackend &systemKeychain();

} // namespace desk
