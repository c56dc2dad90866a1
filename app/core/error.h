// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace desk {

/// What went wrong, for the code; ui/texts/errortext turns each into a sentence and a next step.
enum class ErrorCode {
    // Files and JSON
    FileNotReadable,
    FileNotWritable,
    JsonSyntax,
    JsonTooDeep,
    JsonTooLarge,
    // API descriptions
    DescriptionInvalid,
    DescriptionCycle,
    DescriptionTooLarge,
    OverlayInvalid,
    OverlayPointerUnknown,
    ApiIdTaken,
    // Store
    StoreNotOpened,
    StoreTooNew,
    StoreDamaged,
    StoreFull,
    StoreReadOnly,
    StoreBusy,
    StoreFailed,
    DraftAlreadySent,
    NotFound,
    NotAllowedInState,
    // Keys
    KeychainAbsent,
    KeychainLocked,
    KeychainDenied,
    KeychainSilent,
    KeychainFailed,
    KeyMissing,
    KeyReadBackDiffers,
    KeyTooLong,
    KeyNotUsable,
    // Accounts
    UrlInvalid,
    UrlNotSecure,
    AccountInUse, ///< entries still wait to go to where it sends now
    AddressChanged, ///< the entry was made for another place than its account now sends to
};

/// An error without a sentence: what a log line and a details box may show.
struct Error
{
    ErrorCode code;
    QString detail; ///< technical, English, never a key or person data
    QString file; ///< empty where no file is involved
    int line = 0; ///< 1-based; 0 = unknown
    int column = 0; ///< 1-based; 0 = unknown

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, const QString &detail = {})
{
    return tl::unexpected(Error {code, detail, {}, 0, 0});
}

} // namespace desk
