// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/batchmodel.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/problemtext.h"

using namespace Qt::StringLiterals;

// The first column: what is thought of a row, or what became of it.

namespace desk {
namespace {

QString glyphOf(RowMark mark, bool isChosen)
{
    switch (mark) {
    case RowMark::Wrong:
        return u"error"_s;
    case RowMark::Warned:
        return u"warning"_s;
    case RowMark::Unchecked:
        return {};
    case RowMark::Good:
    case RowMark::Repeated:
    case RowMark::Known:
        return isChosen ? u"ready"_s : u"cancelled"_s;
    }
    Q_UNREACHABLE();
}
} // namespace

QVariant BatchModel::stateData(int row, int role) const
{
    const bool isStored = this->isStored(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return stateText(row);
    case Qt::ToolTipRole:
        return isStored ? sentence(m_sent.asSubmission(row), *m_session.api()) : whatIsWrong(row);
    case GlyphRole:
        if (isStored)
            return stateGlyph(m_sent.at(row).state);
        return glyphOf(m_session.mark(row), m_session.isChosen(row));
    default:
        return {};
    }
}

QString BatchModel::stateText(int row) const
{
    if (isStored(row)) {
        const SubmissionRow submission = m_sent.asSubmission(row);
        return submission.state == SubmissionState::Rejected
            ? shortSentence(submission, *m_session.api())
            : stateWord(submission.state);
    }
    const auto &elsewhere = m_session.batch().elsewhere;
    if (wordOn(m_session.batch(), m_sent, row) == WordOn::Elsewhere)
        //: Of a row that a colleague's computer sent; %1 is its state.
        return tr("Elsewhere: %1").arg(stateWord(stateFromName(elsewhere[row].state)));
    const bool isAgain
        = (m_sent.isStored(row) || elsewhere.contains(row)) && m_session.isChosen(row);
    if (isAgain && m_session.mark(row) != RowMark::Warned)
        return tr("Ready to be sent again");
    switch (m_session.mark(row)) {
    case RowMark::Unchecked:
        return {};
    case RowMark::Good:
        return m_session.isChosen(row) ? tr("Ready") : tr("Left out");
    case RowMark::Warned:
        return m_session.isChosen(row) ? whatIsWrong(row).section(u'\n', 0, 0) : tr("Left out");
    case RowMark::Wrong:
        return whatIsWrong(row).section(u'\n', 0, 0);
    case RowMark::Repeated: {
        const int earlier = m_session.firstOfEqual(row);
        const QString line
            = m_locale.toString(earlier < 0 ? 0 : m_session.batch().rows.rows->line(earlier));
        return m_session.isChosen(row) ? tr("Ready, although it says what line %1 says").arg(line)
                                       : tr("Left out: says what line %1 says").arg(line);
    }
    case RowMark::Known:
        return m_session.isChosen(row) ? tr("Ready, although it was sent before")
                                       : tr("Left out: was sent before");
    }
    Q_UNREACHABLE();
}

QString BatchModel::whatIsWrong(int row) const
{
    QStringList sentences;
    for (const Problem &problem : m_session.problems(row)) {
        const int column = m_session.columnOf(problem);
        const QString said = sentenceFor(problem);
        // In the words of the person's own sheet.
        sentences.append(column < 0 ? said
                                    : m_session.table().header.value(column) + u": "_s + said);
    }
    return sentences.join(u'\n');
}

} // namespace desk
