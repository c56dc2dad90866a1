// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldeditor.h"

namespace desk {

/// The editor that fits the field's kind, format and overlay; a JSON editor where none does.
/// The caller owns it.
[[nodiscard]] FieldEditor *makeEditor(const EditorContext &context);

} // namespace desk
