// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/rowspart.h"

#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/look/announce.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/look/tonedlabel.h"
#include "ui/pages/rowsview.h"
#include "ui/texts/batchtext.h"
#include "ui/texts/errortext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
using namespace std::chrono_literals;
constexpr auto countDelay = 100ms; // rows change faster than anybody reads
constexpr auto countAnyway = 2s;
} // namespace

RowsPart::RowsPart(BatchSession &session, BatchSending &sending, BatchModel &model, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sending(sending)
    , m_model(model)
    , m_view(new RowsView(model))
    , m_message(new MessageBar)
    , m_counts(new QLabel)
    , m_said(new TonedLabel(Tone::Plain))
    , m_countSoon(new QTimer(this))
{
    const Measures measures(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(measures.gap());
    layout->addWidget(m_message);
    layout->addWidget(m_counts);
    layout->addWidget(buildTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_said);
    layout->addWidget(buildActions());
    m_message->dismiss();
    m_counts->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setAccessibleName(tr("About the row"));
    m_said->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_view->setProperty("pane", true);
    m_countSoon->setSingleShot(true);
    connect(m_countSoon, &QTimer::timeout, this, &RowsPart::showCounts);
    connect(&m_sending, &BatchSending::countsChanged, this, [this] {
        if (!m_countSoon->isActive() || m_countSoon->interval() > countDelay.count())
            m_countSoon->start(countDelay);
    });
    connect(&m_sending, &BatchSending::rowChanged, &m_model, &BatchModel::noteSent);
    connect(&m_sending, &BatchSending::rowsChanged, &m_model, &BatchModel::noteManySent);
    connect(&m_sending, &BatchSending::storingChanged, this, &RowsPart::showCounts);
    connect(&m_sending, &BatchSending::reviewed, this, &RowsPart::showReview);
    connect(&m_sending, &BatchSending::knownFound, this, [this](int rows) {
        if (rows > 0)
            m_message->showMessage(
                Tone::Attention,
                tr("%Ln row(s) were sent before and are left out.", nullptr, rows));
    });
    connect(m_message, &MessageBar::stepChosen, this, &RowsPart::askToTakeBack);
    const auto showError = [this](const Error &error) {
        m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
    };
    connect(&m_sending, &BatchSending::failed, this, showError);
    connect(&m_session, &BatchSession::keepingFailed, this, showError);
    connect(&m_sending, &BatchSending::saved, this, [this](const QString &path) {
        m_message->showMessage(Tone::Good, tr("Saved as %1.").arg(path));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RowsPart::showCurrent);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RowsPart::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->fitColumns();
        showCurrent();
    });
    for (const auto &[key, step] : {std::pair(QKeySequence(Qt::Key_F8), 1),
                                    std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F8), -1)})
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, [this, step = step] { goToProblem(step); });
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this, nullptr, nullptr,
                          Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_send, &QPushButton::click);
}

QWidget *RowsPart::buildTools()
{
    m_show = new QComboBox;
    m_show->addItem(tr("All rows"), int(BatchModel::Show::All));
    m_show->addItem(tr("Only what is to be mended"), int(BatchModel::Show::ToMend));
    m_show->addItem(tr("Only what is left out"), int(BatchModel::Show::LeftOut));
    m_show->addItem(tr("Only what is not accepted"), int(BatchModel::Show::NotAccepted));
    m_show->setAccessibleName(tr("Rows that are shown"));
    connect(m_show, &QComboBox::activated, this,
            [this] { m_model.show(BatchModel::Show(m_show->currentData().toInt())); });
    auto *previous = new QPushButton(tr("Prev&ious problem"));
    previous->setToolTip(QKeySequence(Qt::SHIFT | Qt::Key_F8).toString(QKeySequence::NativeText));
    auto *next = new QPushButton(tr("Next &problem"));
    next->setToolTip(QKeySequence(Qt::Key_F8).toString(QKeySequence::NativeText));
    connect(previous, &QPushButton::clicked, this, [this] { goToProblem(-1); });
    connect(next, &QPushButton::clicked, this, [this] { goToProblem(1); });
    m_undo = new QToolButton;
    m_redo = new QToolButton;
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    QUndoStack &stack = m_model.undoStack();
    connect(m_undo, &QToolButton::clicked, &stack, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, m_redo, &QWidget::setEnabled);
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    m_choose = new QPushButton(tr("&Leave out"));
    connect(m_choose, &QPushButton::clicked, this, &RowsPart::chooseSelected);
    auto *fill = new QPushButton(tr("Fill do&wn"));
    fill->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText));
    connect(fill, &QPushButton::clicked, m_view, &RowsView::fillDown);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QWidget *widget :
         std::initializer_list<QWidget *> {m_show, previous, next, fill, m_choose, m_undo, m_redo})
        layout->addWidget(widget);
    layout->addStretch();
    return bar;
}

QWidget *RowsPart::buildActions()
{
    auto *back = new QPushButton(tr("&Columns"));
    back->setToolTip(tr("Back to what the columns are."));
    auto *close = new QPushButton(tr("Cl&ose"));
    close->setToolTip(tr("The batch is kept and can be opened again."));
    auto *results = new QPushButton(tr("Save &results…"));
    auto *over = new QPushButton(tr("Ha&nd over…"));
    over->setToolTip(tr("One file without any key, for a colleague who mends and sends it."));
    m_form = new QPushButton(tr("As a for&m…"));
    m_form->setToolTip(tr("All fields of the row, also those that the file has no column for."));
    connect(m_form, &QPushButton::clicked, this, &RowsPart::openForm);
    m_open = new QPushButton(tr("&Details"));
    m_retry = new QPushButton;
    m_hold = new QPushButton(tr("Pa&use"));
    m_goOn = new QPushButton(tr("&Go on"));
    m_stop = new QPushButton(tr("S&top"));
    m_send = new QPushButton(icon(u"send"_s), tr("&Send…"));
    m_send->setDefault(true);
    m_send->setObjectName(u"reviewRows"_s);
    connect(back, &QPushButton::clicked, this, &RowsPart::backAsked);
    connect(close, &QPushButton::clicked, this, &RowsPart::closeAsked);
    connect(results, &QPushButton::clicked, this, &RowsPart::saveResults);
    connect(over, &QPushButton::clicked, this, &RowsPart::handOver);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const int row = m_model.rowOf(m_view->currentIndex());
        if (row >= 0)
            emit openAsked(m_sending.sent().at(row).submission);
    });
    connect(m_retry, &QPushButton::clicked, &m_sending, &BatchSending::retryFailed);
    connect(m_hold, &QPushButton::clicked, &m_sending, &BatchSending::hold);
    connect(m_goOn, &QPushButton::clicked, &m_sending, &BatchSending::goOn);
    connect(m_stop, &QPushButton::clicked, this, &RowsPart::askToStop);
    connect(m_send, &QPushButton::clicked, &m_sending, &BatchSending::askReview);
    connect(&m_session, &BatchSession::phaseChanged, this, &RowsPart::closeDialogs);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    for (QWidget *widget : {back, close, results, over, m_form, m_open})
        layout->addWidget(widget);
    layout->addStretch();
    for (QWidget *widget : {m_retry, m_hold, m_goOn, m_stop, m_send})
        layout->addWidget(widget);
    return bar;
}

// Another batch comes, or the same is checked anew: what was asked of the rows is over. What was
// typed into a row is not lost.
void RowsPart::closeDialogs()
{
    if (m_session.phase() == BatchSession::Phase::Rows)
        return;
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (auto *row = qobject_cast<RowDialog *>(dialog))
            row->accept();
        else
            dialog->reject();
    }
}

void RowsPart::focusFirst()
{
    const QModelIndex first = m_model.nextProblem({}, 1);
    m_view->setFocus();
    m_view->setCurrentIndex(first.isValid() ? first : m_model.index(0, 1));
    m_view->scrollTo(m_view->currentIndex());
}

void RowsPart::goToProblem(int step)
{
    const QModelIndex next = m_model.nextProblem(m_view->currentIndex(), step);
    if (!next.isValid()) {
        announce(this, tr("Nothing is left to be mended."));
        return;
    }
    m_view->setFocus();
    m_view->setCurrentIndex(next);
}

void RowsPart::chooseSelected()
{
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    const int row = m_model.rowOf(m_view->currentIndex());
    if (row >= 0)
        m_model.choose(selected, !m_sending.isToSend(row));
}

void RowsPart::showCurrent()
{
    const QModelIndex at = m_view->currentIndex();
    const int row = m_model.rowOf(at);
    const bool isStored = row >= 0 && m_sending.sent().isStored(row);
    m_open->setVisible(isStored && m_sending.sent().at(row).submission != 0);
    m_form->setEnabled(row >= 0 && m_model.mayEdit(row));
    m_choose->setEnabled(row >= 0 && m_model.mayChoose(row));
    if (row < 0 || m_sending.isToSend(row) || !m_choose->isEnabled())
        m_choose->setText(tr("&Leave out"));
    else
        m_choose->setText(isStored || m_session.batch().elsewhere.contains(row)
                              ? tr("Send &again")
                              : tr("Send a&ll the same"));
    const QString said
        = row < 0 ? QString() : m_model.index(at.row(), 0).data(Qt::ToolTipRole).toString();
    const bool isWrong
        = row >= 0 && !m_model.isStored(row) && m_session.mark(row) == RowMark::Wrong;
    m_said->setTone(isWrong ? Tone::Bad : Tone::Plain);
    m_said->setText(said);
}

void RowsPart::showCounts()
{
    if (m_session.phase() != BatchSession::Phase::Rows)
        return;
    const BatchSending::Counts counts = m_sending.counts();
    QStringList parts {tr("%Ln row(s)", nullptr, m_session.count())};
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    add(counts.toSend, tr("%Ln to send", nullptr, counts.toSend));
    add(counts.underWay, tr("%Ln under way", nullptr, counts.underWay));
    add(counts.accepted, tr("%Ln sent", nullptr, counts.accepted));
    add(counts.failed, tr("%Ln failed", nullptr, counts.failed));
    add(counts.unknown, tr("%Ln to decide", nullptr, counts.unknown));
    add(counts.cancelled, tr("%Ln cancelled", nullptr, counts.cancelled));
    add(counts.elsewhere, tr("%Ln sent elsewhere", nullptr, counts.elsewhere));
    add(counts.notSent, tr("%Ln not sent", nullptr, counts.notSent));
    const bool isMoving = counts.underWay > 0 && m_sending.isReleased();
    if (const auto pace = m_sending.perMinute(); isMoving && pace)
        //: How many rows are sent, e.g. "600 a minute".
        parts << tr("%Ln a minute", nullptr, *pace);
    if (const auto left = m_sending.timeLeft(counts.underWay);
        isMoving && left > std::chrono::seconds(0))
        //: How long sending still takes, e.g. "about 5 minutes left".
        parts << tr("%1 left").arg(durationText(left));
    if (isMoving && !m_countSoon->isActive()) // also while nothing comes back
        m_countSoon->start(countAnyway);
    m_counts->setText(parts.join(u" · "_s));
    m_retry->setText(tr("Retr&y failed (%1)").arg(QLocale().toString(counts.failed)));
    m_retry->setVisible(counts.failed > 0 && !m_session.batch().isHandedOver);
    const bool isUnderWay = counts.underWay > 0;
    m_hold->setVisible(isUnderWay && m_sending.isReleased());
    m_goOn->setVisible(isUnderWay && !m_sending.isReleased());
    m_stop->setVisible(isUnderWay);
    m_send->setEnabled(counts.toSend > 0 && m_sending.isRead() && !m_sending.isStoring());
    if (m_session.batch().isHandedOver)
        m_message->showMessage(Tone::Attention,
                               tr("This batch is handed over. Open the file that comes back, and "
                                  "it is yours again."),
                               tr("Take it &back"));
}

void RowsPart::openForm()
{
    const int row = m_model.rowOf(m_view->currentIndex());
    if (row < 0 || !m_model.mayEdit(row))
        return;
    auto *dialog = new RowDialog(m_session, row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        m_model.takeSheet(row, dialog->sheet());
        m_view->setCurrentIndex(m_model.indexOf(row, 1));
    });
    dialog->open();
}

void RowsPart::showReview(const BatchReview &review)
{
    if (review.rows() == 0) {
        m_message->showMessage(Tone::Bad,
                               tr("%Ln row(s) can no longer be sent as they are. What is wrong "
                                  "stands beside each.",
                                  nullptr, int(review.wrong.size())));
        return;
    }
    if (findChild<ReviewDialog *>())
        return; // asked twice
    const BatchSubject subject {*m_session.api(), *m_session.operation(), m_session.account()};
    auto *dialog = new ReviewDialog(review, subject, m_session.batch().head.name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, review] { m_sending.send(review); });
    dialog->open();
}

void RowsPart::askToStop()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Stop"),
        tr("Cancel the %Ln row(s) that have not left?", nullptr, m_sending.counts().underWay),
        QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("What has left stays in history. Cancelled rows stay here: select them "
           "and choose Send again."));
    QPushButton *stop = box->addButton(tr("&Stop sending"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(stop, &QPushButton::clicked, &m_sending, &BatchSending::stop);
    box->open();
}

} // namespace desk
