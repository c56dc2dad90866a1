// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/filterbar.h"

#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/tonedlabel.h"
#include "ui/models/accountsmodel.h"
#include "ui/texts/outcometext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void keepChoice(QComboBox *box, const QVariant &choice)
{
    box->setCurrentIndex(qMax(0, box->findData(choice)));
}
} // namespace

FilterBar::FilterBar(const Catalog &catalog, const AccountsModel &accounts, const Clock &clock,
                     QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_accountsModel(accounts)
    , m_clock(clock)
    , m_search(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Measures(this).gap());
    m_search->setPlaceholderText(tr("Search ids, people, text"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tone::Quiet), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(Measures(this).characters(24));
    m_search->installEventFilter(this);
    layout->addWidget(m_search, 1);
    m_type = addFilter(tr("Type"));
    m_state = addFilter(tr("State"));
    m_account = addFilter(tr("Account"));
    m_date = addFilter(tr("Date"));
    m_totals = new TonedLabel(Tone::Quiet);
    layout->addWidget(m_totals);
    fillTypes();
    fillStates();
    fillAccounts();
    fillDates();

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::changed);
    for (QComboBox *box : {m_type, m_state, m_account, m_date})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    connect(&m_accountsModel, &AccountsModel::accountChanged, this, &FilterBar::fillAccounts);
    connect(&m_accountsModel, &AccountsModel::accountRemoved, this, &FilterBar::fillAccounts);
    connect(&m_accountsModel, &AccountsModel::modelReset, this, &FilterBar::fillAccounts);
}

HistoryQuery FilterBar::query() const
{
    HistoryQuery query;
    query.text = m_search->text().trimmed();
    if (m_type->currentIndex() > 0)
        query.operations = {m_type->currentData().toString()};
    if (m_state->currentIndex() > 0)
        query.states = {SubmissionState(m_state->currentData().toInt())};
    if (m_account->currentIndex() > 0)
        query.accounts = {m_account->currentData().toString()};
    if (m_date->currentIndex() > 0) {
        const QDate first
            = m_clock.now().toLocalTime().date().addDays(1 - m_date->currentData().toInt());
        query.from = first.startOfDay().toMSecsSinceEpoch();
    }
    return query;
}

bool FilterBar::isFiltering() const
{
    return query() != HistoryQuery();
}

void FilterBar::reset()
{
    m_search->clear();
    for (QComboBox *box : {m_type, m_state, m_account, m_date})
        box->setCurrentIndex(0);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setTotals(const HistoryTotals &totals)
{
    const QLocale numbers;
    const QString all = numbers.toString(totals.all);
    const QString matching = numbers.toString(totals.matching);
    //: Of a list that is counted up to 1,000 only.
    const QString shown = totals.matchingIsMore ? tr("%1+").arg(numbers.toString(1000)) : matching;
    //: How many rows the filters find, of how many in all.
    m_totals->setText(isFiltering() ? tr("%1 of %2").arg(shown, all)
                                    : tr("%n entries", nullptr, int(totals.all)));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool down = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (watched != m_search || !down)
        return QWidget::eventFilter(watched, event);
    emit listAsked();
    return true;
}

void FilterBar::fillTypes()
{
    m_type->addItem(tr("All types"));
    for (const Api &api : m_catalog.apis()) {
        for (const Operation &operation : api.operations)
            //: A type of entry and its vendor.
            m_type->addItem(icon(operation.icon), tr("%1 (%2)").arg(operation.title, api.title),
                            QString(api.id + u'/' + operation.id));
    }
}

void FilterBar::fillStates()
{
    m_state->addItem(tr("All states"));
    for (const auto state :
         {SubmissionState::Accepted, SubmissionState::Rejected, SubmissionState::Unknown,
          SubmissionState::Waiting, SubmissionState::Queued, SubmissionState::Sending,
          SubmissionState::Held, SubmissionState::Cancelled})
        m_state->addItem(icon(stateGlyph(state), toneOf(state)), stateWord(state), int(state));
}

void FilterBar::fillAccounts()
{
    const QVariant choice = m_account->currentData();
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    m_account->addItem(tr("All accounts"));
    for (const Account &account : m_accountsModel.accounts())
        m_account->addItem(account.name, account.id);
    keepChoice(m_account, choice);
}

void FilterBar::fillDates()
{
    m_date->addItem(tr("Any time"));
    m_date->addItem(tr("Today"), 1);
    for (const int days : {7, 28, 90, 365})
        m_date->addItem(tr("Last %n days", nullptr, days), days);
}

QComboBox *FilterBar::addFilter(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    layout()->addWidget(box);
    return box;
}

} // namespace desk
