// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/core/clock.h"
#include "app/store/historyquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace desk {

class AccountsModel;
class TonedLabel;

/// Search box and filters of history; says what to ask for.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the bar.
    FilterBar(const Catalog &catalog, const AccountsModel &accounts, const Clock &clock,
              QWidget *parent = nullptr);

    [[nodiscard]] HistoryQuery query() const;
    [[nodiscard]] bool isFiltering() const;
    void reset();
    void focusSearch();
    void setTotals(const HistoryTotals &totals);

signals:
    void changed();
    void listAsked(); ///< down from the search box

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillTypes();
    void fillStates();
    void fillAccounts();
    void fillDates();
    QComboBox *addFilter(const QString &name);

    const Catalog &m_catalog;
    const AccountsModel &m_accountsModel;
    const Clock &m_clock;
    QLineEdit *m_search;
    QComboBox *m_type;
    QComboBox *m_state;
    QComboBox *m_account;
    QComboBox *m_date;
    TonedLabel *m_totals;
};

} // namespace desk
