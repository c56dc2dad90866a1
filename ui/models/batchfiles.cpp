// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchsending.h"

#include <QSaveFile>

// What goes out of a batch as a file: to a colleague, and back into a person's own sheet.

namespace desk {

// Other pages do not know of what stands in the batch's file.
void BatchSending::leaveToOthers()
{
    const Batch &batch = m_session.batch();
    QSet<qint64> theirs;
    bool isAnyRefused = false;
    for (int row = 0; row < m_session.count(); ++row) {
        const SentRows::Row &here = m_sent.at(row);
        if (here.state != SubmissionState::Rejected || here.submission == 0)
            continue;
        isAnyRefused = true;
        if (batch.isHandedOver || wordOn(batch, m_sent, row) == WordOn::Elsewhere)
            theirs.insert(here.submission);
    }
    if (isAnyRefused)
        m_engine.leaveToOthers(m_batch, theirs);
}

void BatchSending::handOver(const QString &path)
{
    // What has left is not known yet: a colleague would send it once more.
    if (!m_isRead || m_storing) {
        m_handOverWanted = path;
        return;
    }
    Batch copy = m_session.batch();
    copy.head.account.clear();
    copy.runs.clear();
    copy.isHandedOver = false;
    const QString from = copyOf(m_session.batch());
    copy.copy.clear();
    copy.givenBy = from;
    for (int row = 0; row < m_session.count(); ++row) {
        const SentRows::Row &here = m_sent.at(row);
        if (wordOn(m_session.batch(), m_sent, row) == WordOn::Here)
            copy.elsewhere.insert(row,
                                  {stateName(here.state), m_sent.returnedId(row), here.finishedAt,
                                   from, here.revision});
    }
    m_session.setHandedOver(true);
    leaveToOthers();
    m_background.mustRun([this, copy, path] {
        const auto written = writeBatch(copy, path);
        m_background.land([this, written, path] {
            if (written)
                emit saved(path);
            else
                emit failed(written.error());
        });
    });
}

void BatchSending::takeBack()
{
    m_session.setHandedOver(false);
    leaveToOthers();
}

void BatchSending::handOverAsWanted()
{
    if (isFollowed() && !m_handOverWanted.isEmpty())
        handOver(std::exchange(m_handOverWanted, {}));
}

void BatchSending::saveResults(const QString &path, const std::function<void(QIODevice &)> &write)
{
    m_background.mustRun([this, path, write] {
        QSaveFile file(path);
        bool done = file.open(QIODevice::WriteOnly);
        if (done)
            write(file);
        done = done && file.commit();
        m_background.land([this, done, path, why = file.errorString()] {
            if (done)
                emit saved(path);
            else
                emit failed({ErrorCode::FileNotWritable, why, path, 0, 0});
        });
    });
}

} // namespace desk
