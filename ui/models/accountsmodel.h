// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/entry/account.h"
#include "app/outbox/engine.h"

#include <QAbstractListModel>
#include <QList>

namespace desk {

/// The accounts in their order, as the chooser and the accounts page show them.
class AccountsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, ApiTitleRole, EnvironmentRole, KeyBackendRole };

    /// Both must outlive the model.
    AccountsModel(Engine &engine, const Catalog &catalog, QObject *parent = nullptr);

    void setAccounts(const QList<Account> &accounts);
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> account(const QString &id) const;
    [[nodiscard]] int indexOf(const QString &id) const; ///< -1: not here
    [[nodiscard]] QString title(const Account &account) const; ///< the API's title

    // QAbstractListModel
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void accountChanged(const desk::Account &account); ///< saved: new or edited
    void accountRemoved(const QString &account);

private:
    void onSaved(const Account &account);
    void onRemoved(const QString &account);

    const Catalog &m_catalog;
    QList<Account> m_accounts;
};

} // namespace desk
