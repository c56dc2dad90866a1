// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/api.h"
#include "app/core/json.h"
#include "app/entry/account.h"
#include "app/store/submission.h"

namespace desk {

/// The request of one entry: URL with its parameters filled, headers, body bytes (compact JSON). No
/// key in it.
[[nodiscard]] SubmissionRequest buildRequest(const Api &api, const Operation &operation,
                                             const Account &account, const Json &body,
                                             const QMap<QString, QString> &parameters);

/// A line for bash that sends the same bytes; the key is `$API_KEY`, always.
[[nodiscard]] QString toCurl(const SubmissionRequest &request, const KeyRules &key = {});

/// "ConversionDesk/0.1.0 (…)" for the User-Agent header.
[[nodiscard]] QByteArray userAgent();

} // namespace desk
