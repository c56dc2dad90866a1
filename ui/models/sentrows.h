// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QHash>

#include <vector>

namespace desk {

/// What became of the rows of a batch, as small as it can be: there may be a million.
class SentRows final
{
public:
    struct Row
    {
        qint64 submission = 0; ///< 0: never stored
        qint64 finishedAt = 0;
        SubmissionState state = SubmissionState::Held;
        Reason reason = Reason::None;
        int status = 0;
        int revision = 0;
    };

    void reset(int rows);
    /// The newest revision of a row wins. False where it is not newer than what is known.
    bool take(int row, int revision, const SubmissionRow &submission);

    [[nodiscard]] bool isStored(int row) const { return at(row).submission != 0; }
    [[nodiscard]] const Row &at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] QString returnedId(int row) const { return m_texts.value(row).returnedId; }
    /// As much of it as sentences are made of.
    [[nodiscard]] SubmissionRow asSubmission(int row) const;

private:
    struct Texts
    {
        QString returnedId;
        QString message;
        QString say;
        QString param;
    };
    std::vector<Row> m_rows;
    QHash<int, Texts> m_texts;
};

} // namespace desk
