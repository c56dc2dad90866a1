// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/composemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace desk {

class FormView;
class JustSentPane;
class MessageBar;
class Preferences;
class PreviewPane;
class RecentModel;
class TonedLabel;

/// The sheet that is filled, what will be sent, and what was just sent.
class ComposePage final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        ComposeModel &compose;
        RecentModel &recent;
        Engine &engine;
        const Catalog &catalog;
        Preferences &preferences;
    };

    /// All must outlive the page.
    explicit ComposePage(const Parts &parts, QWidget *parent = nullptr);
    ~ComposePage() override;

    void send();
    void focusForm();
    [[nodiscard]] const FormModel &form() const
    {
        return *m_parts.compose.form();
    } ///< of an open sheet
    [[nodiscard]] FormView *formView() const { return m_view; } ///< null while no sheet is open

signals:
    void openRequested(qint64 submission); ///< in history
    void sentOut(); ///< a row of this page is stored

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildPracticeBar();
    [[nodiscard]] QWidget *buildActions();
    [[nodiscard]] QWidget *buildSide();
    void arrangeSide();
    void onFormReplaced();
    void onProblemsChanged();
    void onStored(const SubmissionRow &row);
    void onChanged(const SubmissionRow &row);
    void onStoringFailed(const Error &error);
    void onAlreadyAccepted(const SubmissionRow &earlier);
    void showSheetsAside();
    void fillPracticeAnswers();
    void savePins();
    [[nodiscard]] QSet<QString> filledFields() const;
    [[nodiscard]] QString formName() const;

    const Parts m_parts;
    QLabel *m_title = nullptr;
    QToolButton *m_aside = nullptr;
    QToolButton *m_allFields = nullptr;
    MessageBar *m_message = nullptr;
    QVBoxLayout *m_formPlace = nullptr;
    FormView *m_view = nullptr;
    QWidget *m_practiceBar = nullptr;
    QComboBox *m_practiceAnswer = nullptr;
    TonedLabel *m_problems = nullptr;
    QPushButton *m_send = nullptr;
    QSplitter *m_splitter = nullptr;
    QVBoxLayout *m_sheetLayout = nullptr;
    QWidget *m_side = nullptr;
    QVBoxLayout *m_sideLayout = nullptr;
    QToolButton *m_showSide = nullptr;
    bool m_isNarrow = false;
    PreviewPane *m_preview = nullptr;
    JustSentPane *m_justSent = nullptr;
    bool m_warned = false; // the last Send stopped at a warning
    qint64 m_correctWhenRead = 0;
    qint64 m_newest = 0; // the row that the receipt is about
};

} // namespace desk
