// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/batchsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTimeEdit;

namespace desk {

class TonedLabel;

/// What the columns of a file are: a line for each with samples of what stands in it, its field and
/// how its dates or numbers are written; and values for all rows.
class MappingPart final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the part.
    explicit MappingPart(BatchSession &session, QWidget *parent = nullptr);

    void focusFirst();

signals:
    void operationChosen(const QString &operation);
    void backAsked();

private:
    struct Line
    {
        QComboBox *field = nullptr;
        QComboBox *format = nullptr;
        QWidget *clockPart = nullptr;
        QTimeEdit *clock = nullptr; ///< of days without a time
        QLabel *clockZone = nullptr;
    };
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildActions();
    void showTable();
    void showTarget();
    void showPlan();
    void addLine(int column);
    void addConstants();
    QWidget *addConstant(const QString &field);
    void addNextConstant(int index);
    void addOnlyMatch();
    [[nodiscard]] QWidget *buildClock(Line &line, int column);
    void showClock(const Line &line, const ColumnUse &use) const;
    void fillFields(QComboBox &box, const QString &chosen) const;
    void showFormat(const Line &line, const ColumnUse &use) const;
    [[nodiscard]] QString orderWithSamples(const Line &line, DateOrder order) const;
    [[nodiscard]] QString nextTextField(const QString &field) const;
    void chooseFormat(int column, int index);
    void readAgain();
    [[nodiscard]] QString sampleText(int column) const;

    BatchSession &m_session;
    QLabel *m_file;
    QComboBox *m_operation;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_sheet;
    QCheckBox *m_hasHeader;
    QComboBox *m_zone;
    QScrollArea *m_scroll;
    QGridLayout *m_grid = nullptr;
    std::vector<Line> m_lines;
    QComboBox *m_nextConstant = nullptr; ///< the fields that have no line of their own yet
    TonedLabel *m_problems;
    QPushButton *m_check;
};

} // namespace desk
