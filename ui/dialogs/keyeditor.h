// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/entry/account.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace desk {

class Catalog;
class Engine;
class KeyCourier;
class MessageBar;
struct KeyCheck;

/// The field for an account's key: tests it, saves it and says what the keychain did. Waits for
/// nobody.
class KeyEditor final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Engine &engine;
        KeyCourier &courier;
        const Catalog &catalog;
    };

    /// All must outlive the editor.
    explicit KeyEditor(const Parts &parts, QWidget *parent = nullptr);
    ~KeyEditor() override; ///< forgets what was typed

    /// Whose key it is; asked again for each test and save.
    void setAccount(const Account &account);
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    /// False: the typed text cannot be a key, or hardly is one, and this is shown with its next
    /// step.
    [[nodiscard]] bool accepts();
    void save(); ///< of what was accepted

signals:
    void savingWanted(); ///< after a warning, or once more after a failure
    /// The key is where it should be: read back, or kept for this session (`backend` "session").
    void saved(const QString &backend);

private:
    void test();
    void whereAreMyKeys();
    void onSaveFailed(const QString &account, const Error &error);
    void onSilent(const QString &account);
    void onChecked(const KeyCheck &check);
    void offerSession(const QString &sentence);

    const Parts m_parts;
    Account m_account;
    QLineEdit *m_line;
    QPushButton *m_test;
    QPushButton *m_session;
    MessageBar *m_message;
    bool m_oddIsFine = false; // the person has seen the warning about this text
};

} // namespace desk
