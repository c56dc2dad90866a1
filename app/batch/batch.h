// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/importplan.h"
#include "app/batch/tablerows.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>

#include <vector>

namespace desk {

/// Where a batch came from and goes to.
struct BatchHead
{
    QString id; ///< a UUID; of all copies that are handed over, too
    QString name; ///< of the file, or what a person called it
    QString api;
    QString operation;
    QString account; ///< empty: not chosen on this computer yet
    qint64 createdAt = 0; ///< ms since the epoch, UTC
    QStringList header; ///< the columns' names, in the file's order

    friend bool operator==(const BatchHead &, const BatchHead &) = default;
};

/// What became of a row on a colleague's computer.
struct ResultElsewhere
{
    QString state; ///< see stateName
    QString returnedId;
    qint64 finishedAt = 0;
    QString from; ///< the copy that it was sent from, see copyOf()
    int revision = 0; ///< of the row, as it was sent

    friend bool operator==(const ResultElsewhere &, const ResultElsewhere &) = default;
};

/// One press of Send: what it took, as it was then. The rows are not changed until they have left
/// or the run is stopped.
struct BatchRun
{
    int number = 0;
    qint64 at = 0; ///< ms since the epoch, UTC
    QString api;
    QString operation;
    Account account;
    ImportPlan plan;
    std::vector<int> rows; ///< in the order in which they leave
    QSet<int> again; ///< wanted although they say what was sent, or what another row says
    QHash<int, qint64> corrects; ///< row -> the submission that it corrects
    bool isStopped = false; ///< what had not left stays

    friend bool operator==(const BatchRun &, const BatchRun &) = default;
};

/// What a person brought in from one file or one paste, and what they made of it.
struct Batch
{
    BatchHead head;
    ImportPlan plan;
    EditedRows rows;
    QHash<int, bool> chosen; ///< rows that a person wants sent, or not, against what is proposed
    QHash<int, int> revisions; ///< how often a refused row was sent anew, with what was mended
    QHash<int, ResultElsewhere> elsewhere; ///< rows that left from another computer
    QMap<int, BatchRun> runs; ///< by their numbers; this computer's own
    bool isHandedOver = false; ///< a colleague sends it: nothing leaves from here meanwhile
    QString copy; ///< a UUID of this computer's; empty where the batch was brought in
    QString givenBy; ///< of a file that was handed over: the copy that it was made from
};

/// Tells this computer's copy of a batch from a colleague's.
[[nodiscard]] QString copyOf(const Batch &batch);
/// Whether a colleague's computer sent the row, or may have: it is not to leave from here.
[[nodiscard]] bool leftElsewhere(const Batch &batch, int row);
/// Whether it was refused or cancelled there, and not mended since: it leaves when a person says
/// so.
[[nodiscard]] bool endedElsewhere(const Batch &batch, int row);

/// The draft of a row: unique, so that a row is never stored twice.
[[nodiscard]] QString draftOfRow(const Batch &batch, int row);
/// The row that a draft of draftOfRow() names; -1: none of that batch.
[[nodiscard]] int rowOfDraft(const QString &draft, const QString &batch);
/// The revision that it names.
[[nodiscard]] int revisionOfDraft(const QString &draft);

} // namespace desk
