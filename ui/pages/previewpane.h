// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QTabBar;

namespace desk {

class CodeView;
class CopyButton;
class FormModel;

/// What will be sent, as JSON or as a cURL line without the key; follows the form as it is typed.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// May be null; must live until the next call.
    void setForm(FormModel *form);

private:
    void refresh();

    FormModel *m_form = nullptr;
    QTabBar *m_tabs;
    CodeView *m_code;
    CopyButton *m_copy;
};

} // namespace desk
