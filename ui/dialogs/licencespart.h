// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace desk {

/// The program's own licence, and what it is made of with the licences of that.
class LicencesPart final : public QWidget
{
    Q_OBJECT

public:
    explicit LicencesPart(QWidget *parent = nullptr);
};

} // namespace desk
