// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/store/submission.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTableView;

namespace desk {

class Catalog;
class DetailsPane;
class EmptyPage;
class Engine;
class HistoryModel;
class Preferences;

/// A list of submissions with the details of the current one below.
class SubmissionsView final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        HistoryModel &model;
        Engine &engine;
        const Catalog &catalog;
        Preferences &preferences;
    };

    /// All must outlive the view. `name` is what assistive technology calls the list.
    SubmissionsView(const Parts &parts, const QString &name, QWidget *parent = nullptr);
    ~SubmissionsView() override;

    [[nodiscard]] EmptyPage &emptyPage() { return *m_empty; }
    [[nodiscard]] DetailsPane &details() { return *m_details; }
    /// Makes that row current, at once or when the next answer brings it.
    void select(qint64 submission);
    void focusList();

private:
    void copyId();
    void setUpTable(const QString &name);
    void onLoaded();
    void onCurrentChanged(const QModelIndex &index);

    const Parts m_parts;
    QTableView *m_table;
    DetailsPane *m_details;
    EmptyPage *m_empty;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    qint64 m_selectWhenLoaded = 0;
};

} // namespace desk
