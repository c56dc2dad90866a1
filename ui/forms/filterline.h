// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

class QCompleter;

namespace desk {

class CodeListModel;

/// A line that filters a list by any part of a code or name while one types.
///
/// Down, Alt+Down or the arrow shows the whole list. With Free::Yes any other text is good too and
/// stands as typed.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    enum class Free { No, Yes };
    /// The list may be set later but before the person types.
    FilterLine(CodeListModel *list, Free free, QWidget *parent = nullptr);

    /// A known code reads as in the list, anything else as it is.
    void showCode(const QString &code);
    void openList();

signals:
    void codeEdited(const QString &code); ///< by a person; of an unknown code: what was typed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void onTextEdited(const QString &text);
    void take(const QModelIndex &index);
    void takeHighlighted();
    void settle();
    void highlightBest(const QString &typed);
    [[nodiscard]] QCompleter *completer(); // hides QLineEdit's, which would write into the line

    CodeListModel *m_list;
    const Free m_free;
    QCompleter *m_completer = nullptr;
    QString m_code;
};

} // namespace desk
