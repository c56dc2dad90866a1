// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/review.h"

#include <QDialog>

namespace desk {

/// What a person sees before a batch leaves: where it goes, how many rows, the sums, the times.
/// Accepted: send it. Send is not the default for many rows to production.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(const BatchReview &review, const BatchSubject &subject, const QString &name,
                 QWidget *parent = nullptr);
};

} // namespace desk
