// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/sentrows.h"

namespace desk {

void SentRows::reset(int rows)
{
    m_rows.assign(size_t(rows), {});
    m_texts.clear();
}

bool SentRows::take(int row, int revision, const SubmissionRow &submission)
{
    if (row < 0 || size_t(row) >= m_rows.size())
        return false;
    Row &known = m_rows[size_t(row)];
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
    m_rows[size_t(row)] = {0, 0, state, Reason::None, 0, revision, true};
    m_texts.remove(row);
}

void SentRows::takeFromFile(int row)
{
    if (m_rows[size_t(row)].isInFile)
        m_rows[size_t(row)] = {};
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

} // namespace desk
