// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/justsentpane.h"

#include "app/outbox/allowed.h"
#include "ui/look/copybutton.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tonedlabel.h"
#include "ui/models/recentmodel.h"
#include "ui/pages/receiptdelegate.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace desk {

JustSentPane::JustSentPane(RecentModel &model, const Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_catalog(catalog)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_list(new QListView)
    , m_empty(new TonedLabel(Tone::Quiet,
                             tr("What you send appears here with the id that comes back.")))
    , m_copy(new CopyButton(tr("Copy the id")))
    , m_correct(new QPushButton(tr("Co&rrect")))
    , m_undo(new QPushButton(icon(QStringLiteral("undo")), tr("&Undo")))
    , m_open(new QPushButton(tr("&Details")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("&Just sent"));
    title->setFont(sectionTitleFont(font()));
    title->setBuddy(m_list);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ReceiptDelegate(m_catalog, m_list));
    m_list->setAccessibleName(tr("Just sent"));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_copy->setText(tr("Copy id"));
    m_copy->setSource([this] { return current() ? current()->returnedId : QString(); });

    auto *actions = new QHBoxLayout;
    actions->addWidget(m_copy);
    actions->addWidget(m_correct);
    actions->addWidget(m_undo);
    actions->addStretch();
    actions->addWidget(m_open);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(measures.gap());
    m_layout->addWidget(title);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_list, 1);
    m_layout->addLayout(actions);
    m_layout->addStretch();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JustSentPane::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &JustSentPane::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JustSentPane::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &JustSentPane::refresh);
    connect(m_list, &QListView::activated, this, &JustSentPane::activate);
    connect(m_correct, &QPushButton::clicked, this,
            [this] { emit correctRequested(current()->id); });
    connect(m_undo, &QPushButton::clicked, this, [this] { emit undoRequested(current()->id); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(current()->id); });
    refresh();
}

void JustSentPane::select(qint64 submission)
{
    const QModelIndex index = m_model.index(m_model.indexOf(submission), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void JustSentPane::setCompact(bool compact)
{
    m_layout->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int oneRow = m_list->itemDelegate()->sizeHint({}, {}).height() + 2 * m_list->frameWidth();
    m_layout->setStretchFactor(m_empty, compact ? 1 : 0);
    m_list->setMinimumHeight(compact ? oneRow : 0);
    m_list->setMaximumHeight(compact ? oneRow : QWIDGETSIZE_MAX);
}

std::optional<SubmissionRow> JustSentPane::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model.rows()[size_t(index.row())]) : std::nullopt;
}

void JustSentPane::refresh()
{
    const bool any = m_model.rowCount() > 0;
    const auto row = current();
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_open->setVisible(any);
    m_open->setEnabled(row.has_value());
    m_open->setText(row && mayDecide(*row) ? tr("&Decide…") : tr("&Details"));
    m_copy->setVisible(row && !row->returnedId.isEmpty());
    m_correct->setVisible(row && mayCorrect(*row));
    m_undo->setVisible(row && mayUndo(*row));
}

// Enter does what the row asks for first.
void JustSentPane::activate()
{
    const auto row = current();
    if (!row)
        return;
    if (!row->returnedId.isEmpty())
        m_copy->click();
    else if (mayCorrect(*row))
        emit correctRequested(row->id);
    else if (mayUndo(*row))
        emit undoRequested(row->id);
    else
        emit openRequested(row->id);
}

} // namespace desk
