// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batch.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool hasEnded(const ResultElsewhere &result)
{
    return result.state == u"rejected"_s || result.state == u"cancelled"_s;
}
} // namespace

QString copyOf(const Batch &batch)
{
    return batch.copy.isEmpty() ? batch.head.id : batch.copy;
}

bool leftElsewhere(const Batch &batch, int row)
{
    const auto result = batch.elsewhere.constFind(row);
    return result != batch.elsewhere.constEnd() && !hasEnded(*result);
}

bool endedElsewhere(const Batch &batch, int row)
{
    const auto result = batch.elsewhere.constFind(row);
    return result != batch.elsewhere.constEnd() && hasEnded(*result)
        && batch.revisions.value(row) <= result->revision;
}

QString draftOfRow(const Batch &batch, int row)
{
    const int revision = batch.revisions.value(row);
    const QString draft = batch.head.id + u':' + QString::number(row);
    return revision == 0 ? draft : draft + u':' + QString::number(revision);
}

int rowOfDraft(const QString &draft, const QString &batch)
{
    if (!draft.startsWith(batch + u':'))
        return -1;
    bool ok = false;
    const int row = draft.section(u':', 1, 1).toInt(&ok);
    return ok ? row : -1;
}

int revisionOfDraft(const QString &draft)
{
    return draft.section(u':', 2, 2).toInt();
}

} // namespace desk
