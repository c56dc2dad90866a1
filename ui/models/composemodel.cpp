// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/composemodel.h"

#include "app/core/ids.h"
#include "app/core/pointer.h"
#include "app/outbox/newsubmission.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr auto saveDelay = std::chrono::milliseconds(500);

Json bodyOf(const SubmissionDetails &details)
{
    const auto body = parseJson(details.request.body);
    return body ? *body : Json::object();
}

Json answerOf(const SubmissionDetails &details)
{
    if (details.attempts.empty())
        return {};
    const auto answer = parseJson(details.attempts.back().answer);
    return answer ? *answer : Json();
}

// Null where the other entry said nothing there.
const Json *valueAt(const Json &request, const Json &answer, const QString &place)
{
    const bool inAnswer = place.startsWith("answer:"_L1);
    const Json *value
        = inAnswer ? resolve(answer, QStringView(place).mid(7)) : resolve(request, place);
    return value && !value->isNull() ? value : nullptr;
}
} // namespace

ComposeModel::ComposeModel(Engine &engine, const Catalog &catalog, const Currencies &currencies,
                           const Clock &clock, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_catalog(catalog)
    , m_currencies(currencies)
    , m_clock(clock)
    , m_locale(locale)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &ComposeModel::save);
    connect(&m_engine, &Engine::stored, this, &ComposeModel::onStored);
    connect(&m_engine, &Engine::storingFailed, this, &ComposeModel::onStoringFailed);
    connect(&m_engine, &Engine::alreadyAccepted, this, &ComposeModel::onAlreadyAccepted);
    connect(&m_engine, &Engine::changed, this, &ComposeModel::onChanged);
    connect(&m_engine, &Engine::detailsRead, this, &ComposeModel::onDetailsRead);
}

ComposeModel::~ComposeModel()
{
    saveNow();
}

void ComposeModel::setDrafts(const QList<Draft> &drafts)
{
    for (const Draft &draft : drafts)
        m_drafts.insert(draft.id, draft);
    emit draftsChanged();
}

void ComposeModel::open(const Account &account, const QString &operation)
{
    saveNow();
    m_account = account;
    if (m_catalog.operation(account.api, operation))
        openOperation(operation);
    else
        close(); // a sheet never stays open under the name of another account
}

void ComposeModel::close()
{
    m_saveTimer.stop();
    forgetLastSent();
    const auto closed = std::move(m_form); // lives until its views have heard of it
    m_account = {};
    emit formReplaced();
}

QList<Draft> ComposeModel::setAsideDrafts() const
{
    QList<Draft> drafts;
    for (const Draft &draft : m_drafts) {
        const bool here
            = m_form && draft.account == m_account.id && draft.operation == m_form->operation().id;
        if (here && draft.setAside)
            drafts.append(draft);
    }
    std::sort(drafts.begin(), drafts.end(),
              [](const Draft &a, const Draft &b) { return a.changedAt > b.changedAt; });
    return drafts;
}

FormModel::Check ComposeModel::send()
{
    const FormModel::Check check = m_form->checkForSend();
    if (check != FormModel::Check::Ready)
        return check;
    const Assembled assembled = m_form->assembledForSend();
    const Draft draft = currentDraft();
    m_saveTimer.stop();
    m_drafts.remove(draft.id);
    m_sent.insert(draft.id, draft);
    forgetLastSent();
    m_lastSent = draft.id;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    NewSubmission submission
        = makeSubmission(m_form->api(), m_form->operation(), m_account, draft, assembled, now);
    submission.repeatWanted = draft.id == m_repeatWanted;
    if (m_sendDelay.count() > 0) {
        submission.row.state = SubmissionState::Waiting;
        submission.row.reason = Reason::TimeToUndo;
        submission.row.nextAt = now + std::chrono::milliseconds(m_sendDelay).count();
    }
    m_engine.submit(std::move(submission));
    replaceSheet(cleanSheet());
    return check;
}

void ComposeModel::undo(qint64 submission)
{
    m_undoing = submission;
    m_engine.cancel(submission);
}

void ComposeModel::clearSheet()
{
    const Draft old = m_form->draft();
    m_saveTimer.stop();
    m_drafts.remove(old.id);
    m_engine.removeDraft(old.id);
    m_form->setDraft(newDraft(m_form->api(), m_form->operation(), m_account, m_locale));
    emit draftsChanged();
}

void ComposeModel::setAside()
{
    forgetLastSent();
    Draft draft = currentDraft();
    draft.setAside = true;
    m_saveTimer.stop();
    m_drafts.insert(draft.id, draft);
    m_engine.saveDraft(draft);
    replaceSheet(cleanSheet());
}

void ComposeModel::openDraft(const QString &id)
{
    const auto at = m_drafts.constFind(id);
    if (at == m_drafts.constEnd())
        return;
    Draft draft = *at;
    setAsideIfTouched();
    draft = draftInLocale(draft, m_form->operation(), m_locale, m_clock.now());
    draft.setAside = false;
    m_drafts.insert(id, draft);
    m_engine.saveDraft(draft);
    replaceSheet(draft);
}

void ComposeModel::discardDraft(const QString &draft)
{
    m_drafts.remove(draft);
    m_engine.removeDraft(draft);
    emit draftsChanged();
}

void ComposeModel::useAsTemplate(const SubmissionDetails &details, bool keepTime)
{
    openOperation(details.row.operation);
    setAsideIfTouched();
    replaceSheet(draftFromBody(bodyOf(details), details.request.parameters, m_form->api(),
                               m_form->operation(), m_account, m_currencies, m_locale, keepTime));
    onSheetChanged();
}

void ComposeModel::correct(const SubmissionDetails &details)
{
    openOperation(details.row.operation);
    setAsideIfTouched();
    Draft draft = draftFromBody(bodyOf(details), details.request.parameters, m_form->api(),
                                m_form->operation(), m_account, m_currencies, m_locale, true);
    draft.key = details.row.key; // the same act, with other bytes
    draft.corrects = details.row.id;
    const QString keyField = m_form->operation().repeat.field;
    if (!draft.key.isEmpty() && m_form->operation().field(keyField))
        draft.values.insert(keyField, {EnteredState::Set, draft.key, {}, -1});
    replaceSheet(draft);
    if (!details.row.message.isEmpty())
        m_form->setServerProblem(details.row.param, details.row.message);
    onSheetChanged();
    emit correctionOpened(details.row);
}

// The values go the way of a template, so that numbers and times are written as they are typed
// here.
void ComposeModel::followOn(const FollowOn &follow, const SubmissionDetails &details)
{
    const Json request = bodyOf(details);
    const Json answer = answerOf(details);
    openOperation(follow.operation);
    setAsideIfTouched();
    Json body = Json::object();
    for (auto it = follow.set.begin(); it != follow.set.end(); ++it)
        setAt(body, it.key(), Json::string(it.value()));
    for (auto it = follow.fill.begin(); it != follow.fill.end(); ++it) {
        if (const Json *value = valueAt(request, answer, it.value()))
            setAt(body, it.key(), *value);
    }
    const Draft filled = draftFromBody(body, {}, m_form->api(), m_form->operation(), m_account,
                                       m_currencies, m_locale, true);
    Draft draft = cleanSheet();
    draft.values.insert(filled.values);
    replaceSheet(draft);
    onSheetChanged();
}

void ComposeModel::saveNow()
{
    if (m_saveTimer.isActive())
        save();
}

void ComposeModel::save()
{
    m_saveTimer.stop();
    const Draft draft = currentDraft();
    m_drafts.insert(draft.id, draft);
    m_engine.saveDraft(draft);
}

void ComposeModel::openOperation(const QString &operation)
{
    const bool same
        = m_form && m_form->operation().id == operation && m_form->account() == m_account;
    const Operation *found = m_catalog.operation(m_account.api, operation);
    if (same || !found)
        return;
    saveNow();
    forgetLastSent();
    const Api &api = *m_catalog.api(m_account.api);
    const auto draft = draftInProgress(operation);
    replaceForm(*found,
                draft ? draftInLocale(*draft, *found, m_locale, m_clock.now())
                      : newDraft(api, *found, m_account, m_locale));
}

void ComposeModel::replaceForm(const Operation &operation, const Draft &draft)
{
    const Api &api = *m_catalog.api(m_account.api);
    auto form = std::make_unique<FormModel>(FormModel::Subject {api, operation, m_account},
                                            m_currencies, m_clock, m_locale);
    form->setDraft(draft);
    m_form.swap(form); // the old one lives until its views have heard of the new one
    connect(m_form.get(), &FormModel::enteredChanged, this, &ComposeModel::onSheetChanged);
    emit formReplaced();
    emit draftsChanged();
}

void ComposeModel::replaceSheet(const Draft &draft)
{
    m_form->setDraft(draft);
    emit draftsChanged();
}

void ComposeModel::setAsideIfTouched()
{
    forgetLastSent();
    const bool filled = m_form
        && (m_form->isTouched() || m_saveTimer.isActive() || m_drafts.contains(m_form->draft().id));
    if (filled)
        setAside();
}

void ComposeModel::forgetLastSent()
{
    m_lastSent.clear();
    m_openWhenRead = 0;
}

Draft ComposeModel::cleanSheet() const
{
    Draft draft = newDraft(m_form->api(), m_form->operation(), m_account, m_locale);
    for (const QString &field : m_pinned) {
        if (m_form->draft().values.contains(field))
            draft.values.insert(field, m_form->draft().values.value(field));
    }
    return draft;
}

Draft ComposeModel::currentDraft() const
{
    Draft draft = m_form->draft();
    draft.locale = m_locale.bcp47Name();
    draft.changedAt = m_clock.now().toMSecsSinceEpoch();
    return draft;
}

std::optional<Draft> ComposeModel::draftInProgress(const QString &operation) const
{
    std::optional<Draft> newest;
    for (const Draft &draft : m_drafts) {
        const bool fits
            = draft.account == m_account.id && draft.operation == operation && !draft.setAside;
        if (fits && (!newest || draft.changedAt > newest->changedAt))
            newest = draft;
    }
    return newest;
}

// The timer is not started anew at each key, so that steady typing is saved too.
void ComposeModel::onSheetChanged()
{
    if (!m_saveTimer.isActive())
        m_saveTimer.start();
}

void ComposeModel::onStored(const SubmissionRow &row)
{
    if (m_sent.remove(row.draft))
        emit stored(row);
}

void ComposeModel::onStoringFailed(const QString &draft, const Error &error)
{
    if (!m_sent.contains(draft))
        return;
    bringBack(draft);
    emit storingFailed(error);
}

void ComposeModel::onAlreadyAccepted(const QString &draft, const SubmissionRow &earlier)
{
    if (!m_sent.contains(draft))
        return;
    bringBack(draft);
    m_repeatWanted = draft;
    emit alreadyAccepted(earlier);
}

/// What was sent and not stored comes back above what was typed since.
void ComposeModel::bringBack(const QString &draft)
{
    Draft snapshot = m_sent.take(draft);
    const bool here = m_form && snapshot.account == m_account.id
        && m_catalog.operation(snapshot.api, snapshot.operation);
    if (here) {
        openOperation(snapshot.operation);
        setAsideIfTouched();
        replaceSheet(snapshot);
    }
    snapshot.setAside = !here; // another sheet may be in progress there by now
    m_drafts.insert(draft, snapshot);
    m_engine.saveDraft(snapshot);
}

void ComposeModel::onChanged(const SubmissionRow &row)
{
    if (row.id == m_undoing && row.state == SubmissionState::Cancelled)
        m_engine.askDetails(row.id);
    const bool newest = row.state == SubmissionState::Rejected && row.draft == m_lastSent;
    if (!newest || !m_form || m_form->isTouched())
        return;
    forgetLastSent();
    m_openWhenRead = row.id;
    m_engine.askDetails(row.id);
}

void ComposeModel::onDetailsRead(const SubmissionDetails &details)
{
    const bool undone
        = details.row.id == m_undoing && details.row.state == SubmissionState::Cancelled;
    if (undone && details.row.account == m_account.id) {
        m_undoing = 0;
        return correct(details);
    }
    if (details.row.id != m_openWhenRead)
        return;
    forgetLastSent();
    const bool untouched
        = m_form && !m_form->isTouched() && details.row.operation == m_form->operation().id;
    if (untouched && details.row.account == m_account.id)
        correct(details);
}

} // namespace desk
