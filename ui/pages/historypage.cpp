// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/historypage.h"

#include "ui/look/emptypage.h"
#include "ui/look/measures.h"
#include "ui/models/historymodel.h"
#include "ui/models/preferences.h"
#include "ui/pages/filterbar.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

HistoryPage::HistoryPage(const SubmissionsView::Parts &parts, const AccountsModel &accounts,
                         const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(parts.model)
    , m_preferences(parts.preferences)
    , m_kept(new QLabel)
    , m_filters(new FilterBar(parts.catalog, accounts, clock))
    , m_view(new SubmissionsView(parts, tr("History")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("History"));
    title->setFont(pageTitleFont(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.group(), measures.page(),
                               measures.group());
    layout->setSpacing(measures.group());
    m_kept->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(m_kept);
    layout->addWidget(m_filters);
    layout->addWidget(m_view, 1);
    connect(m_filters, &FilterBar::changed, this, &HistoryPage::ask);
    connect(m_filters, &FilterBar::listAsked, m_view, &SubmissionsView::focusList);
    connect(&m_model, &HistoryModel::loaded, this, &HistoryPage::explainEmptiness);
    connect(&m_model, &HistoryModel::totalsChanged, this,
            [this] { m_filters->setTotals(m_model.totals()); });
    connect(&m_view->emptyPage(), &EmptyPage::stepChosen, this, [this] {
        if (m_filters->isFiltering())
            m_filters->reset();
        else
            emit newEntryRequested();
    });
}

void HistoryPage::showSubmission(qint64 submission)
{
    m_filters->reset();
    ask();
    m_view->select(submission);
    m_view->focusList();
}

void HistoryPage::focusSearch()
{
    m_filters->focusSearch();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sayWhatIsKept();
    ask();
}

void HistoryPage::sayWhatIsKept()
{
    QStringList sentences {
        tr("No history is kept: finished entries are removed when Conversion Desk closes.")};
    if (m_preferences.isHistoryFixed())
        sentences.append(tr("Your administrator decided this."));
    m_kept->setText(sentences.join(u' '));
    m_kept->setVisible(m_preferences.retention().none);
}

void HistoryPage::ask()
{
    m_model.setQuery(m_filters->query());
}

void HistoryPage::explainEmptiness()
{
    if (m_filters->isFiltering())
        m_view->emptyPage().setContent(u"search"_s,
                                       tr("Nothing that was submitted fits this search."),
                                       tr("Show &everything"));
    else if (m_preferences.retention().none)
        m_view->emptyPage().setContent(u"history"_s,
                                       tr("What you submit stands here until Conversion Desk "
                                          "closes, with the id that came back."),
                                       tr("Make an &entry"));
    else
        m_view->emptyPage().setContent(
            u"history"_s, tr("All that you submit is kept here, with the id that came back."),
            tr("Make the first &entry"));
}

} // namespace desk
