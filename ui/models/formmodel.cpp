// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/formmodel.h"

#include <algorithm>

namespace desk {

FormModel::FormModel(Subject subject, const Currencies &currencies, const Clock &clock,
                     const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_currencies(currencies)
    , m_locale(locale)
    , m_assembler(m_subject.api, m_subject.operation, m_subject.account, currencies, clock, locale)
{
    setDraft(newDraft(m_subject.api, m_subject.operation, m_subject.account, locale));
}

void FormModel::setDraft(const Draft &draft)
{
    m_draft = draft;
    m_checked.clear();
    m_serverSaid.clear();
    m_seenWarnings.clear();
    m_touched = false;
    m_assembled = m_assembler.assemble(m_draft);
    emit sheetReplaced();
    emit assembledChanged();
}

Entered FormModel::entered(const QString &pointer) const
{
    return m_draft.values.value(pointer);
}

void FormModel::setEntered(const QString &pointer, const Entered &entered)
{
    if (this->entered(pointer) == entered)
        return;
    if (entered == Entered())
        m_draft.values.remove(pointer);
    else
        m_draft.values.insert(pointer, entered);
    m_touched = true;
    m_serverSaid.remove(pointer);
    m_serverSaid.remove({});
    assemble();
    forgetWhatIsRight(pointer);
    emit enteredChanged(pointer);
    emit problemsChanged();
    emit assembledChanged();
}

void FormModel::setText(const QString &pointer, const QString &text)
{
    Entered entered = this->entered(pointer);
    entered.text = text;
    entered.state = text.isEmpty() ? EnteredState::NotSent : EnteredState::Set;
    entered.fold = -1; // another text is another moment: which of two is asked again
    setEntered(pointer, entered);
}

void FormModel::clear(const QString &pointer)
{
    setEntered(pointer, {});
}

void FormModel::setNull(const QString &pointer)
{
    const FieldSpec *field = operation().field(pointer);
    if (field && field->nullable)
        setEntered(pointer, {EnteredState::Null, {}, {}, -1});
}

void FormModel::leave(const QString &pointer)
{
    if (m_checked.contains(pointer))
        return;
    m_checked.insert(pointer);
    emit problemsChanged();
}

Problems FormModel::shownProblems(const QString &pointer) const
{
    Problems shown;
    if (m_serverSaid.contains(pointer))
        shown.append(
            {pointer, ProblemCode::ServerSaid, {m_serverSaid.value(pointer)}, ProblemLevel::Error});
    if (!m_checked.contains(pointer))
        return shown;
    // A table's or list's problem stands below its own pointer and is shown at the table.
    const auto belongs = [&](const Problem &problem) {
        return problem.at == pointer
            || (!pointer.isEmpty() && problem.at.startsWith(pointer + u'/'));
    };
    std::copy_if(m_assembled.problems.begin(), m_assembled.problems.end(),
                 std::back_inserter(shown), belongs);
    return shown;
}

int FormModel::shownErrorCount() const
{
    const auto errors = std::count_if(
        m_assembled.problems.begin(), m_assembled.problems.end(), [&](const auto &p) {
            return p.level == ProblemLevel::Error && m_checked.contains(p.at)
                && !m_serverSaid.contains(p.at);
        });
    return int(errors) + int(m_serverSaid.size());
}

FormModel::Check FormModel::checkForSend()
{
    m_checked.insert({});
    for (const Section &section : operation().sections)
        m_checked.unite(QSet<QString>(section.fields.begin(), section.fields.end()));
    for (const Problem &problem : std::as_const(m_assembled.problems))
        m_checked.insert(problem.at);
    emit problemsChanged();
    if (m_assembled.hasErrors())
        return Check::HasErrors;
    Problems warnings = m_assembled.problems;
    const bool seen = std::all_of(warnings.begin(), warnings.end(),
                                  [this](const Problem &p) { return m_seenWarnings.contains(p); });
    m_seenWarnings = std::move(warnings);
    return seen ? Check::Ready : Check::WarningsFirst;
}

QString FormModel::firstProblem() const
{
    for (const Section &section : operation().sections) {
        for (const QString &field : section.fields) {
            const Problems shown = shownProblems(field);
            if (std::any_of(shown.begin(), shown.end(),
                            [](const auto &p) { return p.level == ProblemLevel::Error; }))
                return field;
        }
    }
    return {};
}

void FormModel::setServerProblem(const QString &pointer, const QString &message)
{
    const bool known = operation().field(pointer) != nullptr;
    m_serverSaid.insert(known ? pointer : QString(), message);
    emit problemsChanged();
}

bool FormModel::isVisible(const QString &pointer) const
{
    return !m_assembled.hidden.contains(pointer);
}

bool FormModel::isRequired(const QString &pointer) const
{
    return m_assembled.required.contains(pointer);
}

FormModel::SectionState FormModel::sectionState(const Section &section) const
{
    SectionState state;
    for (const QString &field : section.fields) {
        if (!isVisible(field))
            continue;
        ++state.total;
        state.filled += entered(field).state == EnteredState::NotSent ? 0 : 1;
        const Problems shown = shownProblems(field);
        state.errors += int(std::count_if(shown.begin(), shown.end(), [](const auto &p) {
            return p.level == ProblemLevel::Error;
        }));
    }
    return state;
}

QStringList FormModel::strayFields() const
{
    QStringList stray;
    for (const QString &pointer : m_draft.values.keys()) {
        if (!operation().field(pointer))
            stray.append(pointer);
    }
    return stray;
}

Assembled FormModel::assembledForSend() const
{
    return m_assembler.assembleForSend(m_draft);
}

QString FormModel::preview(const QString &pointer) const
{
    Problems problems;
    const auto value = m_assembler.readField(pointer, m_draft, problems);
    return value && problems.isEmpty() ? value->toString() : QString();
}

void FormModel::assemble()
{
    Assembled before = std::move(m_assembled);
    m_assembled = m_assembler.assemble(m_draft);
    if (before.hidden != m_assembled.hidden || before.required != m_assembled.required)
        emit visibilityChanged();
}

// Once its error is gone a field counts as not yet checked, so that going on typing brings none
// back.
void FormModel::forgetWhatIsRight(const QString &pointer)
{
    const bool wrong = std::any_of(m_assembled.problems.begin(), m_assembled.problems.end(),
                                   [&](const Problem &p) { return p.at == pointer; });
    if (!wrong)
        m_checked.remove(pointer);
}

} // namespace desk
