// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/pageentry.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace desk {

class EnvironmentBadge;

/// The line above the page: in whose name and where to entries go, the find box, the outbox.
class HeaderLine final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderLine(QWidget *parent = nullptr);

    void setAccounts(const QList<AccountEntry> &accounts, const QString &current);
    [[nodiscard]] QString account() const;
    /// How many entries are not finished, and how many of the rest need a decision.
    void setOutbox(int unfinished, int toDecide);

signals:
    void accountChosen(const QString &id);
    void findAsked();
    void outboxAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int row);
    void showEnvironment(int row);

    QList<AccountEntry> m_accounts;
    QComboBox *m_chooser;
    EnvironmentBadge *m_badge;
    QToolButton *m_find;
    QToolButton *m_outbox;
};

} // namespace desk
