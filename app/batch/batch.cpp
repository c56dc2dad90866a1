// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batch.h"

namespace desk {

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
