// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace desk {

/// A value as the vendor writes it and what people call it.
struct CodeItem
{
    QString code;
    QString name; ///< empty: the code says it all
};

/// Codes with names, to pick one by typing a part of either.
class CodeListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CodeRole = Qt::UserRole,
        FilterRole, ///< what typing is held against
    };
    /// How an item reads in the list and in the field. Asked when it is painted, so it may be dear.
    using Describe = std::function<QString(const CodeItem &)>;

    CodeListModel(std::vector<CodeItem> items, Describe describe, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// These come first, in this order.
    void setRecent(const QStringList &codes);
    /// The code that the text stands for, as a code, a name or as it reads in the list; empty where
    /// there is none.
    [[nodiscard]] QString codeOf(const QString &text) const;
    /// How the code reads in the list; empty for one that is not in it.
    [[nodiscard]] QString textOf(const QString &code) const;

private:
    [[nodiscard]] const CodeItem *find(const QString &code) const;

    std::vector<CodeItem> m_items;
    Describe m_describe;
};

/// "USD – US Dollar"
[[nodiscard]] QString codeAndName(const CodeItem &item);
/// The name alone where there is one.
[[nodiscard]] QString nameOnly(const CodeItem &item);

} // namespace desk
