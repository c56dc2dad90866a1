// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/composepage.h"

#include "ui/forms/formview.h"
#include "ui/look/announce.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/look/tonedlabel.h"
#include "ui/models/preferences.h"
#include "ui/models/recentmodel.h"
#include "ui/pages/justsentpane.h"
#include "ui/pages/previewpane.h"
#include "ui/texts/errortext.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/practicetext.h"
#include "ui/texts/timetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int roomForSide = 150; // in u, of the window: 1200 px at the usual font size
const auto layoutName = QStringLiteral("compose");
} // namespace

ComposePage::ComposePage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_message(new MessageBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    const Measures measures(this);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(measures.page(), measures.group(), measures.group(),
                               measures.group());
    column->setSpacing(measures.gap());
    column->addWidget(buildHead());
    column->addWidget(m_message);
    m_formPlace = new QVBoxLayout;
    column->addLayout(m_formPlace, 1);
    column->addWidget(buildPracticeBar());
    column->addWidget(buildActions());
    m_sheetLayout = column;
    m_side = buildSide();
    m_splitter->addWidget(sheet);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(m_parts.preferences.layout(layoutName));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_splitter);

    connect(&m_parts.compose, &ComposeModel::formReplaced, this, &ComposePage::onFormReplaced);
    connect(&m_parts.compose, &ComposeModel::draftsChanged, this, &ComposePage::showSheetsAside);
    connect(&m_parts.compose, &ComposeModel::stored, this, &ComposePage::onStored);
    connect(&m_parts.compose, &ComposeModel::storingFailed, this, &ComposePage::onStoringFailed);
    connect(&m_parts.compose, &ComposeModel::alreadyAccepted, this,
            &ComposePage::onAlreadyAccepted);
    connect(&m_parts.engine, &Engine::changed, this, &ComposePage::onChanged);
    connect(&m_parts.engine, &Engine::detailsRead, this, [this](const SubmissionDetails &details) {
        if (details.row.id != m_correctWhenRead)
            return;
        m_correctWhenRead = 0;
        m_parts.compose.correct(details);
        focusForm();
    });
    onFormReplaced();
}

ComposePage::~ComposePage()
{
    m_parts.preferences.setLayout(layoutName, m_splitter->saveState());
}

QWidget *ComposePage::buildHead()
{
    m_title = new QLabel;
    m_title->setFont(pageTitleFont(font()));
    m_aside = new QToolButton;
    m_aside->setPopupMode(QToolButton::InstantPopup);
    m_aside->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_aside->setIcon(icon(u"template"_s));
    m_aside->setMenu(new QMenu(m_aside));
    m_allFields = new QToolButton;
    m_allFields->setText(tr("Show &all fields"));
    m_allFields->setToolTip(tr("Off: only required fields and those that you use."));
    m_allFields->setCheckable(true);
    connect(m_allFields, &QToolButton::toggled, this, [this](bool all) {
        m_parts.preferences.setShowsAllFields(formName(), all);
        if (m_view)
            m_view->showAll(all);
    });
    m_showSide = new QToolButton;
    m_showSide->setText(tr("Show &what is sent"));
    m_showSide->setCheckable(true);
    connect(m_showSide, &QToolButton::toggled, this, &ComposePage::arrangeSide);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_title, 1);
    layout->addWidget(m_showSide);
    layout->addWidget(m_aside);
    layout->addWidget(m_allFields);
    return head;
}

QWidget *ComposePage::buildPracticeBar()
{
    m_practiceBar = new QWidget;
    auto *label = new QLabel(tr("Practice answer"));
    m_practiceAnswer = new QComboBox;
    m_practiceAnswer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_practiceAnswer->setObjectName(u"practiceAnswer"_s);
    m_practiceAnswer->setAccessibleName(tr("Practice answer"));
    m_practiceAnswer->setToolTip(tr("Nothing leaves this computer. Choose what the vendor answers "
                                    "to learn what it looks like."));
    label->setBuddy(m_practiceAnswer);
    connect(m_practiceAnswer, &QComboBox::currentIndexChanged, this,
            [this] { m_parts.engine.setPracticeAnswer(m_practiceAnswer->currentData().toInt()); });
    auto *layout = new QHBoxLayout(m_practiceBar);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_practiceAnswer);
    layout->addStretch();
    return m_practiceBar;
}

QWidget *ComposePage::buildActions()
{
    m_problems = new TonedLabel(Tone::Bad);
    auto *clear = new QPushButton(tr("C&lear"));
    auto *aside = new QPushButton(tr("Set as&ide"));
    aside->setToolTip(tr("Keeps this sheet for later and opens a clean one."));
    m_send = new QPushButton;
    m_send->setIcon(icon(u"send"_s));
    m_send->setDefault(true);
    // Not the button's own shortcut: that clicks a moment later, and what is typed meanwhile would
    // go into the sheet that is sent.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, this,
                &ComposePage::send);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_parts.compose.clearSheet();
        focusForm();
    });
    connect(aside, &QPushButton::clicked, this, [this] {
        m_parts.compose.setAside();
        focusForm();
    });
    connect(m_send, &QPushButton::clicked, this, &ComposePage::send);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_problems, 1);
    layout->addWidget(clear);
    layout->addWidget(aside);
    layout->addWidget(m_send);
    return bar;
}

QWidget *ComposePage::buildSide()
{
    const Measures measures(this);
    m_preview = new PreviewPane;
    m_justSent = new JustSentPane(m_parts.recent, m_parts.catalog);
    connect(m_justSent, &JustSentPane::openRequested, this, &ComposePage::openRequested);
    connect(m_justSent, &JustSentPane::undoRequested, &m_parts.compose, &ComposeModel::undo);
    connect(m_justSent, &JustSentPane::correctRequested, this, [this](qint64 submission) {
        m_correctWhenRead = submission;
        m_parts.engine.askDetails(submission);
    });
    auto *side = new QWidget;
    m_sideLayout = new QVBoxLayout(side);
    m_sideLayout->setContentsMargins(measures.group(), measures.group(), measures.page(),
                                     measures.group());
    m_sideLayout->setSpacing(measures.group());
    m_sideLayout->addWidget(m_preview, 1);
    m_sideLayout->addWidget(m_justSent, 1);
    return side;
}

void ComposePage::send()
{
    if (!m_view)
        return;
    m_warned = false;
    m_view->finishTyping();
    m_parts.compose.setSendDelay(std::chrono::seconds(m_parts.preferences.sendDelay()));
    const QSet<QString> filled = filledFields();
    switch (m_parts.compose.send()) {
    case FormModel::Check::Ready:
        m_parts.preferences.addUsed(formName(), filled);
        m_view->setUsed(m_parts.preferences.used(formName()));
        m_message->dismiss();
        focusForm();
        return;
    case FormModel::Check::HasErrors:
        m_view->goToFirstProblem();
        return;
    case FormModel::Check::WarningsFirst:
        m_warned = true;
        onProblemsChanged();
        announce(m_view, m_problems->text());
        return;
    }
}

void ComposePage::focusForm()
{
    if (m_view)
        m_view->focusFirst();
}

void ComposePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSide();
}

// Where there is no room beside the form, the newest receipt is a line below it, and what is sent
// is shown when it is asked for.
void ComposePage::arrangeSide()
{
    const bool isNarrow = window()->width() < roomForSide * Measures(this).u;
    m_showSide->setVisible(isNarrow);
    m_side->setVisible(!isNarrow || m_showSide->isChecked());
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_justSent->setCompact(isNarrow);
    if (isNarrow)
        m_sheetLayout->addWidget(m_justSent);
    else
        m_sideLayout->addWidget(m_justSent, 1);
    setTabOrder(m_send, m_justSent);
}

void ComposePage::onFormReplaced()
{
    FormModel *form = m_parts.compose.form();
    m_preview->setForm(form);
    delete m_view;
    m_view = nullptr;
    m_message->dismiss();
    setEnabled(form != nullptr);
    if (!form)
        return;
    m_parts.compose.setPinned(m_parts.preferences.pinned(formName()));
    m_view = new FormView(*form);
    m_view->setPinned(m_parts.compose.pinned());
    m_view->setUsed(m_parts.preferences.used(formName()));
    connect(m_view, &FormView::pinnedChanged, this, &ComposePage::savePins);
    m_formPlace->addWidget(m_view);
    m_view->show(); // the layout would show it later: too late for the focus
    m_view->followStop(m_allFields);
    const bool all = m_parts.preferences.showsAllFields(formName());
    m_allFields->setChecked(all);
    m_view->showAll(all);
    m_title->setText(form->operation().title);
    const bool practice = form->account().environment == EnvironmentKind::Practice;
    m_practiceBar->setVisible(practice);
    //: %1 is the environment's word, e.g. PRODUCTION.
    m_send->setText(practice ? tr("&Try it")
                             : tr("&Send to %1").arg(environmentWord(form->account().environment)));
    m_send->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(form, &FormModel::problemsChanged, this, &ComposePage::onProblemsChanged);
    connect(form, &FormModel::sheetReplaced, this, &ComposePage::onProblemsChanged);
    fillPracticeAnswers();
    onProblemsChanged();
}

void ComposePage::onProblemsChanged()
{
    const FormModel &form = *m_parts.compose.form();
    const int errors = form.shownErrorCount();
    m_problems->setTone(errors > 0 ? Tone::Bad : Tone::Attention);
    if (errors > 0)
        m_problems->setText(tr("%n thing(s) to correct", nullptr, errors));
    else if (m_warned)
        m_problems->setText(tr("Ctrl+Enter again sends it as it is."));
    else
        m_problems->clear();
}

void ComposePage::onStored(const SubmissionRow &row)
{
    m_newest = row.id;
    m_justSent->select(row.id);
    emit sentOut();
}

void ComposePage::onChanged(const SubmissionRow &row)
{
    if (row.id != m_newest || row.state == SubmissionState::Sending)
        return;
    const Api *api = m_parts.catalog.api(row.api);
    if (!row.returnedId.isEmpty())
        //: %1 is the id that the vendor gave.
        announce(this, tr("Accepted, id %1").arg(row.returnedId));
    else if (api)
        announce(this, shortSentence(row, *api));
}

void ComposePage::onStoringFailed(const Error &error)
{
    m_message->showMessage(Tone::Bad, desk::sentence(error) + u' ' + nextStep(error));
    focusForm();
}

void ComposePage::onAlreadyAccepted(const SubmissionRow &earlier)
{
    const QString when = fullTime(earlier.createdAt, QLocale());
    const QString what = earlier.returnedId.isEmpty()
        //: %1 is a day and time.
        ? tr("An equal entry was accepted on %1. Ctrl+Enter again sends this one too.").arg(when)
        //: %1 is a day and time, %2 the id that came back.
        : tr("An equal entry was accepted on %1 with the id %2. Ctrl+Enter again sends this one "
             "too.")
              .arg(when, earlier.returnedId);
    m_message->showMessage(Tone::Attention, what);
    focusForm();
}

void ComposePage::showSheetsAside()
{
    const QList<Draft> drafts = m_parts.compose.setAsideDrafts();
    m_aside->setVisible(!drafts.isEmpty());
    m_aside->setText(tr("%n sheet(s) set aside", nullptr, int(drafts.size())));
    QMenu *menu = m_aside->menu();
    menu->clear();
    const FormModel *form = m_parts.compose.form();
    for (const Draft &draft : drafts) {
        const Operation &operation = form->operation();
        QStringList parts {fullTime(draft.changedAt, form->locale())};
        for (const QString &field : operation.summary) {
            if (const QString text = draft.values.value(field).text; !text.isEmpty())
                parts.append(text);
        }
        QMenu *sheet = menu->addMenu(parts.join(u" · "_s));
        sheet->addAction(tr("&Open"), this,
                         [this, id = draft.id] { m_parts.compose.openDraft(id); });
        sheet->addAction(tr("&Discard"), this,
                         [this, id = draft.id] { m_parts.compose.discardDraft(id); });
    }
}

void ComposePage::fillPracticeAnswers()
{
    const QSignalBlocker quiet(m_practiceAnswer);
    m_practiceAnswer->clear();
    QList<int> answers {0};
    answers += m_parts.compose.form()->operation().errorExamples.keys();
    answers += {-1, -2};
    for (const int answer : answers)
        m_practiceAnswer->addItem(practiceAnswerText(answer), answer);
    m_parts.engine.setPracticeAnswer(0);
}

void ComposePage::savePins()
{
    m_parts.compose.setPinned(m_view->pinned());
    m_parts.preferences.setPinned(formName(), m_view->pinned());
}

QSet<QString> ComposePage::filledFields() const
{
    QSet<QString> fields;
    const auto &values = m_parts.compose.form()->draft().values;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value->state != EnteredState::NotSent)
            fields.insert(value.key());
    }
    return fields;
}

QString ComposePage::formName() const
{
    const FormModel &form = *m_parts.compose.form();
    return form.api().id + u'/' + form.operation().id;
}

} // namespace desk
