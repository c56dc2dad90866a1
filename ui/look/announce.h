// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QWidget;

namespace desk {

/// Lets assistive technology say the sentence, without moving the focus.
void announce(QWidget *from, const QString &sentence);

} // namespace desk
