// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/batch.h"
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
        bool isInFile = false; ///< sent, and to become a submission when its turn comes
    };

    void reset(int rows);
    /// The newest revision of a row wins. False where it is not newer than what is known.
    bool take(int row, int revision, const SubmissionRow &submission);

    /// Sent with that revision, and still in the batch's file.
    void putInFile(int row, int revision, SubmissionState state);
    /// It did not become a submission: as if never sent. What an earlier revision became is for the
    /// caller to take anew.
    void takeFromFile(int row);

    [[nodiscard]] bool isStored(int row) const
    {
        return at(row).submission != 0 || at(row).isInFile;
    }
    /// Whether the vendor has it, or may get it yet: it was not refused or cancelled.
    [[nodiscard]] bool hasLeft(int row) const;
    [[nodiscard]] const Row &at(int row) const
    {
        return m_rows.empty() ? none() : m_rows[size_t(row)];
    }
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
    [[nodiscard]] static const Row &none();
    [[nodiscard]] Row &put(int row);

    int m_count = 0;
    std::vector<Row> m_rows; ///< empty until there is something to tell
    QHash<int, Texts> m_texts;
};

/// Whose word on a row counts.
enum class WordOn {
    Nobody, ///< it never left
    Here,
    Elsewhere, ///< a colleague's: what was tried here before was refused or cancelled
};
[[nodiscard]] WordOn wordOn(const Batch &batch, const SentRows &sent, int row);

} // namespace desk
