// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldrow.h"

#include <functional>
#include <vector>

class QVBoxLayout;

namespace desk {

class SectionHeader;
struct Section;

/// A group of fields below its header; the rows are made when it is opened for the first time.
class FormSection final : public QWidget
{
    Q_OBJECT

public:
    /// The section of the operation must outlive the widget. Without a title it is always open.
    FormSection(FormModel &form, const Section &section, FormLists &lists,
                QWidget *parent = nullptr);

    [[nodiscard]] const Section &section() const { return m_section; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// Which of the fields are shown; asked again by refreshVisibility.
    void setFilter(std::function<bool(const QString &)> shows);
    void setGrid(const RowGrid &grid);

    void refreshVisibility();
    void refreshHeader();
    [[nodiscard]] const std::vector<FieldRow *> &rows() const { return m_rows; } ///< made so far
    [[nodiscard]] FieldRow *row(const QString &pointer) const; ///< may be null
    /// The header, if it can be seen, and what Tab visits in the rows.
    [[nodiscard]] QList<QWidget *> stops() const;

signals:
    void toggled(bool open); ///< by a person
    void rowMade(desk::FieldRow *row);
    void built(); ///< all its rows

private:
    void build();

    FormModel &m_form;
    const Section &m_section;
    FormLists &m_lists;
    SectionHeader *m_header = nullptr;
    QWidget *m_body;
    QVBoxLayout *m_column;
    std::vector<FieldRow *> m_rows;
    std::function<bool(const QString &)> m_shows;
    RowGrid m_grid;
    bool m_open = false;
    bool m_isBuilt = false;
};

} // namespace desk
