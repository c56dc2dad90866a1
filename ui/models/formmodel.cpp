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
    , m_clock(clock)
    , m_locale(locale)
    , m_assembler(m_subject.api, m_subject.operation, m_subject.account, currencies, clock, locale)
{
    setDraft(newDraft(m_subject.api, m_subject.operation, m_subject.account, locale));
}

void FormModel::setDraft(const Draft &draft)
{
    m_draft = draft;
    m_edited.clear();
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
    m_edited.insert(pointer);
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
    const bool isPristine
        = !m_edited.contains(pointer) && entered(pointer).state == EnteredState::NotSent;
    if (isPristine || m_checked.contains(pointer))
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
    std::copy_if(m_assembled.problems.begin(), m_assembled.problems.end(),
                 std::back_inserter(shown),
                 [&](const Problem &problem) { return shownAt(problem.at) == pointer; });
    return shown;
}

int FormModel::shownErrorCount() const
{
    const auto errors = std::count_if(
        m_assembled.problems.begin(), m_assembled.problems.end(), [&](const auto &p) {
            return p.level == ProblemLevel::Error && m_checked.contains(shownAt(p.at));
        });
    return int(errors) + int(m_serverSaid.size());
}

FormModel::Check FormModel::checkForSend()
{
    m_checked.insert({});
    for (const Section &section : operation().sections)
        m_checked.unite(QSet<QString>(section.fields.begin(), section.fields.end()));
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
    Problems found;
    return read(pointer, m_draft, found);
}

QString FormModel::previewOf(const QString &pointer, int fold) const
{
    Draft draft = m_draft;
    draft.values[pointer].fold = fold;
    Problems found;
    return read(pointer, draft, found);
}

bool FormModel::isTwice(const QString &pointer) const
{
    Draft draft = m_draft;
    draft.values[pointer].fold = -1;
    Problems found;
    (void)read(pointer, draft, found);
    return std::any_of(found.begin(), found.end(),
                       [](const Problem &p) { return p.code == ProblemCode::TimeTwice; });
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
                                   [&](const Problem &p) { return shownAt(p.at) == pointer; });
    if (!wrong)
        m_checked.remove(pointer);
}

// A table's or list's problem stands below its own pointer and is shown at the table.
QString FormModel::shownAt(const QString &pointer) const
{
    for (const Section &section : operation().sections) {
        for (const QString &field : section.fields) {
            if (pointer == field || pointer.startsWith(field + u'/'))
                return field;
        }
    }
    return {};
}

QString FormModel::read(const QString &pointer, const Draft &draft, Problems &found) const
{
    const auto value = m_assembler.readField(pointer, draft, found);
    const bool isWrong = std::any_of(found.begin(), found.end(), [](const Problem &p) {
        return p.level == ProblemLevel::Error;
    });
    return value && !isWrong ? value->toString() : QString();
}

} // namespace desk
