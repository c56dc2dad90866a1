// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeWidget;

namespace desk {

class Catalog;
class CodeView;
class CopyButton;
class DecisionBar;
class Engine;
class Glyph;
struct FollowOn;

/// All that is known of one submission, in a sentence and in full, and what can be done with it.
class DetailsPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    DetailsPane(Engine &engine, const Catalog &catalog, QWidget *parent = nullptr);

    /// Those of that row are on their way; what is shown stays until they come.
    void expect(qint64 submission) { m_expected = submission; }
    void showDetails(const SubmissionDetails &details);
    void clear();
    [[nodiscard]] qint64 shown() const { return m_details ? m_details->row.id : 0; }

signals:
    void templateRequested(const desk::SubmissionDetails &details, bool keepTime);
    void correctRequested(const desk::SubmissionDetails &details);
    void followRequested(const desk::SubmissionDetails &details,
                         int follow); ///< index into Operation::follow

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildActions();
    [[nodiscard]] QWidget *buildTabs();
    void showHead();
    void showActions();
    void showFollowOns();
    void showAttempts();

    Engine &m_engine;
    const Catalog &m_catalog;
    std::optional<SubmissionDetails> m_details;
    qint64 m_expected = 0;
    Glyph *m_glyph = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_id = nullptr;
    CopyButton *m_copyId = nullptr;
    CopyButton *m_copyCurl = nullptr;
    QToolButton *m_template = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_cancel = nullptr;
    QToolButton *m_follow = nullptr;
    DecisionBar *m_decisions = nullptr;
    QTabWidget *m_tabs = nullptr;
    CodeView *m_request = nullptr;
    CodeView *m_answer = nullptr;
    QTreeWidget *m_attempts = nullptr;
};

} // namespace desk
