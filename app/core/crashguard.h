// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

namespace desk {

/// No crash of this process writes its memory, with a key in it, to disk from now on; on Linux no
/// other program of the same person can read it either.
void keepMemoryOutOfCrashFiles();

} // namespace desk
