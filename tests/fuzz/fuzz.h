// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What the targets share. Each reads its input as one JSON document; what is no JSON is left alone.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace desk {

/// In a release as well: this is what a target finds.
inline void hold(bool promise, const char *sentence)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", sentence);
    std::abort();
}

[[nodiscard]] inline Result<Json> readInput(const uint8_t *data, size_t size)
{
    return parseJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
}

} // namespace desk
