// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/batch.h"

namespace desk {

/// One thing that a person did to a batch, as it is kept; see the functions below.
using BatchChange = Json;

[[nodiscard]] BatchChange planChange(const ImportPlan &plan);
[[nodiscard]] BatchChange editChange(int row, const QStringList &cells);
/// The row is again as the file has it.
[[nodiscard]] BatchChange unEditChange(int row);
/// A column behind the others, for a field that the file has no column for.
[[nodiscard]] BatchChange columnChange(const QString &name, const QString &field);
[[nodiscard]] BatchChange chooseChange(int row, bool isSent);
[[nodiscard]] BatchChange reviseChange(int row, int revision);
[[nodiscard]] BatchChange elsewhereChange(int row, const ResultElsewhere &result);
[[nodiscard]] BatchChange runChange(const BatchRun &run);
[[nodiscard]] BatchChange stopChange(); ///< of all runs until now
[[nodiscard]] BatchChange handOverChange(bool isHandedOver);
[[nodiscard]] BatchChange copyChange(const QString &copy, const QString &givenBy);
[[nodiscard]] BatchChange accountChange(const QString &account);
/// What it does not know, it leaves: a newer program wrote it.
void apply(const BatchChange &change, Batch &batch);

/// What a colleague made of a batch that was handed over, as changes to ours: rows that they mended
/// or sent, and columns that they added. It is ours again. What they only give back of our own
/// rows, and what is older than what we have, is not taken; nothing at all of a file that we handed
/// over ourselves.
[[nodiscard]] QList<BatchChange> changesFrom(const Batch &theirs, const Batch &mine);

} // namespace desk
