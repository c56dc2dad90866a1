// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/detailspane.h"

#include "app/catalog/catalog.h"
#include "app/net/requestbuilder.h"
#include "app/outbox/allowed.h"
#include "app/outbox/engine.h"
#include "ui/look/codeview.h"
#include "ui/look/copybutton.h"
#include "ui/look/glyph.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/pages/decisionbar.h"
#include "ui/texts/answertext.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/timetext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

DetailsPane::DetailsPane(Engine &engine, const Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_catalog(catalog)
    , m_decisions(new DecisionBar)
{
    const Measures measures(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(measures.gap());
    layout->addWidget(buildHead());
    layout->addWidget(m_decisions);
    layout->addWidget(buildActions());
    layout->addWidget(buildTabs(), 1);
    connect(m_decisions, &DecisionBar::decided, this, [this](Decision decision, const QString &id) {
        if (m_details)
            m_engine.decide(m_details->row.id, decision, id);
    });
    connect(&m_engine, &Engine::detailsRead, this, [this](const SubmissionDetails &details) {
        if (details.row.id == m_expected)
            showDetails(details);
    });
    clear();
}

QWidget *DetailsPane::buildHead()
{
    m_glyph = new Glyph({});
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setAccessibleName(tr("What happened"));
    m_id = new QLabel;
    m_id->setFont(fixedFont(font()));
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_id->setAccessibleName(tr("Returned id"));
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_id, 0, Qt::AlignTop);
    return head;
}

QWidget *DetailsPane::buildActions()
{
    m_copyId = new CopyButton(tr("Copy the id"));
    m_copyId->setText(tr("Copy id"));
    m_copyId->setSource([this] { return m_details ? m_details->row.returnedId : QString(); });
    m_copyCurl = new CopyButton(tr("Copy as cURL"));
    m_copyCurl->setText(tr("Copy as cURL"));
    m_copyCurl->setSource([this] { return m_details ? toCurl(m_details->request) : QString(); });
    m_template = new QToolButton;
    m_template->setText(tr("Use as te&mplate"));
    m_template->setIcon(icon(u"template"_s));
    m_template->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_template->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_template);
    menu->addAction(tr("With the time of &sending"), this,
                    [this] { emit templateRequested(*m_details, false); });
    menu->addAction(tr("With the &same time as before"), this,
                    [this] { emit templateRequested(*m_details, true); });
    m_template->setMenu(menu);
    m_correct = new QPushButton(icon(u"correct"_s), tr("Co&rrect"));
    m_retry = new QPushButton(icon(u"retry"_s), tr("Send a&gain"));
    m_cancel = new QPushButton(icon(u"cancelled"_s), tr("Do &not send"));
    m_follow = new QToolButton;
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setPopupMode(QToolButton::InstantPopup);
    m_follow->setText(tr("&Follow on"));
    m_follow->setIcon(icon(u"add"_s));
    m_follow->setMenu(new QMenu(m_follow));
    connect(m_correct, &QPushButton::clicked, this, [this] { emit correctRequested(*m_details); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_engine.retryNow(shown()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_engine.cancel(shown()); });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QWidget *button : QList<QWidget *> {m_copyId, m_copyCurl, m_template, m_correct, m_retry,
                                             m_cancel, m_follow})
        layout->addWidget(button);
    layout->addStretch();
    return bar;
}

QWidget *DetailsPane::buildTabs()
{
    m_request = new CodeView(tr("Request"));
    m_answer = new CodeView(tr("Answer"));
    m_attempts = new QTreeWidget;
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setRootIsDecorated(false);
    m_attempts->setHeaderLabels(
        {tr("Attempt"), tr("When"), tr("Took"), tr("Status"), tr("What happened")});
    m_attempts->header()->setStretchLastSection(true);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->addTab(m_attempts, tr("Attempts"));
    return m_tabs;
}

void DetailsPane::showDetails(const SubmissionDetails &details)
{
    m_details = details;
    setEnabled(true);
    showHead();
    showActions();
    m_request->setCode(requestText(details.request), CodeView::Language::Json);
    m_answer->setCode(details.attempts.empty() ? QString() : answerText(details.attempts.back()),
                      CodeView::Language::Json);
    showAttempts();
}

void DetailsPane::clear()
{
    m_details.reset();
    m_expected = 0;
    setEnabled(false);
    m_glyph->setVisible(false);
    m_sentence->setText(tr("Choose an entry to see what became of it."));
    m_id->clear();
    m_decisions->setVisible(false);
    for (QWidget *action : QList<QWidget *> {m_copyId, m_correct, m_retry, m_cancel, m_follow})
        action->setVisible(false);
    m_request->setCode({}, CodeView::Language::Json);
    m_answer->setCode({}, CodeView::Language::Json);
    m_attempts->clear();
}

void DetailsPane::showHead()
{
    const SubmissionRow &row = m_details->row;
    const Api *api = m_catalog.api(row.api);
    m_glyph->setGlyph(stateGlyph(row.state), toneOf(row.state));
    m_glyph->setVisible(true);
    const QString next = api ? nextStep(row, *api) : QString();
    const QString what = api ? sentence(row, *api) : stateWord(row.state);
    m_sentence->setText(next.isEmpty() ? what : what + u' ' + next);
    m_id->setText(row.returnedId);
    m_decisions->setVisible(mayDecide(row));
}

void DetailsPane::showActions()
{
    const SubmissionRow &row = m_details->row;
    m_copyId->setVisible(!row.returnedId.isEmpty());
    m_template->setEnabled(m_catalog.operation(row.api, row.operation) != nullptr);
    m_correct->setVisible(mayCorrect(row));
    m_retry->setVisible(mayRetry(row));
    m_retry->setText(row.state == SubmissionState::Waiting ? tr("Send &now") : tr("Send a&gain"));
    m_cancel->setVisible(mayCancel(row));
    showFollowOns();
}

void DetailsPane::showFollowOns()
{
    const SubmissionRow &row = m_details->row;
    const Operation *operation = m_catalog.operation(row.api, row.operation);
    const bool any = operation && mayFollowOn(row, *operation);
    m_follow->setVisible(any);
    m_follow->menu()->clear();
    for (int i = 0; any && i < int(operation->follow.size()); ++i)
        m_follow->menu()->addAction(operation->follow[size_t(i)].title, this,
                                    [this, i] { emit followRequested(*m_details, i); });
}

void DetailsPane::showAttempts()
{
    const QLocale locale;
    const Api *api = m_catalog.api(m_details->row.api);
    m_attempts->clear();
    for (const Attempt &attempt : m_details->attempts) {
        const bool done = attempt.finishedAt != 0;
        new QTreeWidgetItem(
            m_attempts,
            {locale.toString(attempt.number), fullTime(attempt.startedAt, locale),
             done ? durationText(attempt.finishedAt - attempt.startedAt, locale) : QString(),
             attempt.status == 0 ? QString() : QString::number(attempt.status),
             api ? attemptText(attempt, m_details->row, *api) : attempt.detail});
    }
    for (int column = 0; column < m_attempts->columnCount() - 1; ++column)
        m_attempts->resizeColumnToContents(column);
}

} // namespace desk
