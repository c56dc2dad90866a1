// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/account.h"
#include "app/schema/problem.h"
#include "ui/dialogs/keyeditor.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace desk {

class AccountsModel;
class HeaderLines;
class MessageBar;

/// Makes or edits an account: name, vendor, environment, its own values, time zone and key.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog. Without an account it makes a new one.
    AccountDialog(const KeyEditor::Parts &parts, const AccountsModel &accounts,
                  const std::optional<Account> &account, QWidget *parent = nullptr);

    void focusKey();

signals:
    void accountSaved(const QString &account);

private:
    void build();
    void fillApis();
    void onApiChosen();
    void onEnvironmentChosen();
    void buildValues();
    void orderStops();
    void leaveOnlyTheKey();
    void addRow(const QString &place, const QString &label, QWidget *editor);
    [[nodiscard]] Account entered() const;
    void save();
    [[nodiscard]] bool givesKey() const;
    void saveKey();
    void onAccountSaved(const Account &account);
    void onAccountFailed(const QString &account, const Error &error);
    void onKeySaved(const QString &backend);
    void showProblems(const Problems &problems);
    [[nodiscard]] QString labelOf(const QString &place) const;
    void finish(const Account &account);
    [[nodiscard]] QStringList otherNames() const;

    const KeyEditor::Parts m_parts;
    const AccountsModel &m_accounts;
    enum class Step { Typing, MovesFirst, SavesKey, SavesAccount };

    Account m_account; // as the engine has it
    Account m_saved; // as it was entered when the step began
    Step m_step = Step::Typing;
    const bool m_isNew;
    QLineEdit *m_name;
    QComboBox *m_api;
    QComboBox *m_environment;
    QLineEdit *m_url;
    QComboBox *m_zone;
    QFormLayout *m_form;
    KeyEditor *m_key;
    HeaderLines *m_headers;
    MessageBar *m_message;
    QLabel *m_keyLabel = nullptr;
    QHash<QString, QLineEdit *> m_values; // by AccountValue::id
    QHash<QString, QLabel *> m_notes; // by place: its problem
    QHash<QString, QWidget *> m_editors; // by place
};

} // namespace desk
