// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/sentrows.h"

namespace desk {

void SentRows::reset(int rows)
{
    m_count = rows;
    m_rows = {};
    m_texts.clear();
}

const SentRows::Row &SentRows::none()
{
    static const Row row;
    return row;
}

SentRows::Row &SentRows::put(int row)
{
    m_rows.resize(size_t(m_count));
    return m_rows[size_t(row)];
}

bool SentRows::take(int row, int revision, const SubmissionRow &submission)
{
    if (row < 0 || row >= m_count)
        return false;
    Row &known = put(row);
    if (isStored(row) && revision < known.revision)
        return false;
    known = {submission.id,
             submission.finishedAt,
             submission.state,
             submission.reason,
             submission.status,
             revision,
             false};
    const bool hasTexts = !submission.returnedId.isEmpty() || !submission.message.isEmpty()
        || !submission.say.isEmpty() || !submission.param.isEmpty();
    if (hasTexts)
        m_texts.insert(
            row, {submission.returnedId, submission.message, submission.say, submission.param});
    else
        m_texts.remove(row);
    return true;
}

void SentRows::putInFile(int row, int revision, SubmissionState state)
{
    put(row) = {0, 0, state, Reason::None, 0, revision, true};
    m_texts.remove(row);
}

void SentRows::takeFromFile(int row)
{
    if (at(row).isInFile)
        put(row) = {};
}

bool SentRows::hasLeft(int row) const
{
    const SubmissionState state = at(row).state;
    return isStored(row) && state != SubmissionState::Rejected
        && state != SubmissionState::Cancelled;
}

SubmissionRow SentRows::asSubmission(int row) const
{
    const Row &known = at(row);
    const Texts texts = m_texts.value(row);
    SubmissionRow submission;
    submission.id = known.submission;
    submission.state = known.state;
    submission.reason = known.reason;
    submission.status = known.status;
    submission.finishedAt = known.finishedAt;
    submission.returnedId = texts.returnedId;
    submission.message = texts.message;
    submission.say = texts.say;
    submission.param = texts.param;
    return submission;
}

WordOn wordOn(const Batch &batch, const SentRows &sent, int row)
{
    if (sent.hasLeft(row))
        return WordOn::Here;
    const bool isHere = sent.isStored(row);
    const bool isLater = !isHere || batch.elsewhere.value(row).revision > sent.at(row).revision;
    if (leftElsewhere(batch, row) || (endedElsewhere(batch, row) && isLater))
        return WordOn::Elsewhere;
    return isHere ? WordOn::Here : WordOn::Nobody;
}

} // namespace desk
