// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/fieldrow.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>

#include <vector>

class QVBoxLayout;

namespace desk {

class FieldNote;
class FormSection;
struct Section;

/// The sheet: one column of sections, made from the operation of a form model.
///
/// Rows are made when their section is first opened. Tab goes as the eye does.
class FormView final : public QScrollArea
{
    Q_OBJECT

public:
    /// The form must outlive the view.
    explicit FormView(FormModel &form, QWidget *parent = nullptr);
    ~FormView() override;

    /// False: only required and main fields, those that are filled, pinned or in `used`.
    void showAll(bool all);
    [[nodiscard]] bool showsAll() const { return m_all; }
    void setUsed(const QSet<QString> &fields);
    /// The values of a field that were sent last, the newest first.
    void setRecent(const QString &pointer, const QStringList &values);

    /// Fields that keep their value for the next entry.
    void setPinned(const QSet<QString> &fields);
    [[nodiscard]] const QSet<QString> &pinned() const { return m_pinned; }

    /// Tab comes from `stop`, a widget of the same window, into the form.
    void followStop(QWidget *stop);
    void openSection(const QString &id);
    /// Opens the field's section, brings it into view and gives it the focus; false where the form
    /// has no such field.
    bool focusField(const QString &pointer);
    /// The first field that is not pinned.
    void focusFirst();
    /// Takes what stands in a table's cell that is still being typed into. Call it before Send.
    void finishTyping();
    /// To the first field with an error, and says how many there are.
    void goToFirstProblem();

signals:
    void pinnedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void listen();
    void addSection(const Section &section);
    void onRowMade(FieldRow *row);
    void onFocusChanged(QWidget *old, QWidget *now);
    void onEntered(const QString &pointer);
    void refreshAll();
    void refreshNotes();
    void refreshVisibility();
    void refreshStray();
    void orderStops();
    void layOut();
    void settle(QWidget *row);
    void giveMnemonics();
    [[nodiscard]] bool shows(const QString &pointer) const;
    [[nodiscard]] FormSection *sectionOf(const QString &pointer) const;
    [[nodiscard]] FieldRow *rowAround(QWidget *widget) const;

    FormModel &m_form;
    FormLists *m_lists;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    FieldNote *m_entryNote;
    QWidget *m_stray;
    QWidget *m_stopBefore = nullptr; ///< may be null
    std::vector<FormSection *> m_sections;
    QSet<QString> m_used;
    QSet<QString> m_pinned;
    FieldRow *m_current = nullptr; ///< has the focus
    bool m_all = true;
    bool m_hasMnemonics = false;
};

} // namespace desk
