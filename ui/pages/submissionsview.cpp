// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/submissionsview.h"

#include "app/outbox/engine.h"
#include "ui/look/announce.h"
#include "ui/look/emptypage.h"
#include "ui/look/measures.h"
#include "ui/models/historymodel.h"
#include "ui/models/preferences.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/submissiondelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace desk {
namespace {
const auto layoutName = QStringLiteral("submissions");

int charactersOf(int column)
{
    switch (SubmissionTable::Column(column)) {
    case SubmissionTable::Time:
        return 16;
    case SubmissionTable::Type:
        return 18;
    case SubmissionTable::Summary:
        return 40;
    case SubmissionTable::State:
        return 16;
    case SubmissionTable::ReturnedId:
        return 26;
    case SubmissionTable::AccountName:
        return 30;
    }
    return 0;
}
} // namespace

SubmissionsView::SubmissionsView(const Parts &parts, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_table(new QTableView)
    , m_details(new DetailsPane(parts.engine, parts.catalog))
    , m_empty(new EmptyPage)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_stack(new QStackedWidget)
{
    setUpTable(name);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(Measures(this).group());
    m_splitter->restoreState(m_parts.preferences.layout(layoutName));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SubmissionsView::onCurrentChanged);
    connect(&m_parts.model, &HistoryModel::loaded, this, &SubmissionsView::onLoaded);
    connect(&m_parts.model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const int row = m_table->currentIndex().row();
                if (row >= from.row() && row <= to.row())
                    onCurrentChanged(m_table->currentIndex());
            });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &SubmissionsView::copyId);
}

SubmissionsView::~SubmissionsView()
{
    m_parts.preferences.setLayout(layoutName, m_splitter->saveState());
}

void SubmissionsView::setUpTable(const QString &name)
{
    m_table->setModel(&m_parts.model);
    m_table->setItemDelegate(new SubmissionDelegate(m_table));
    m_table->setAccessibleName(name);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setVisible(false);
    const Measures measures(this);
    m_table->verticalHeader()->setDefaultSectionSize(3 * measures.u + measures.hairline);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int column = 0; column < m_parts.model.columnCount(); ++column)
        header->resizeSection(column, measures.characters(charactersOf(column)));
    header->setSectionResizeMode(SubmissionTable::Summary, QHeaderView::Stretch);
}

void SubmissionsView::select(qint64 submission)
{
    m_selectWhenLoaded = submission;
    const int row = m_parts.model.indexOf(submission);
    if (row < 0)
        return;
    m_selectWhenLoaded = 0;
    m_table->setCurrentIndex(m_parts.model.index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

void SubmissionsView::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void SubmissionsView::copyId()
{
    const QModelIndex index = m_table->currentIndex();
    const QString id = index.siblingAtColumn(SubmissionTable::ReturnedId).data().toString();
    if (id.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(id);
    announce(m_table, tr("The id is copied."));
}

void SubmissionsView::onLoaded()
{
    const bool any = m_parts.model.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (m_selectWhenLoaded != 0)
        select(m_selectWhenLoaded);
    else if (any && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_parts.model.index(0, 0));
    if (!any)
        m_details->clear();
}

void SubmissionsView::onCurrentChanged(const QModelIndex &index)
{
    if (!index.isValid())
        return m_details->clear();
    const SubmissionRow &row = m_parts.model.rows()[size_t(index.row())];
    m_details->expect(row.id);
    m_parts.engine.askDetails(row.id);
}

} // namespace desk
