// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/error.h"

#include <QDialog>

class QLabel;

namespace desk {

class KeyStore;
class MessageBar;

/// "Where are my keys?": which keychain is in use here, and a test of it.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The store must outlive the dialog.
    explicit KeysDialog(KeyStore &keys, QWidget *parent = nullptr);

private:
    void test();
    void onTested(const Error *error);

    KeyStore &m_keys;
    MessageBar *m_message;
};

} // namespace desk
