// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/core/json.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace desk {

enum class ValueType { Text, Number, YesNo, Json };

/// A free object as a table of key, type and value; the last row is empty and adds one.
///
/// What it reads it writes back unchanged: the order of the keys and the text of the numbers too.
class KeyValueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, TypeColumn, ValueColumn, ColumnCount };

    explicit KeyValueModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

    /// The types that a value may have; the first is that of a new row.
    void setTypes(const QList<ValueType> &types);
    [[nodiscard]] const QList<ValueType> &types() const { return m_types; }

    /// Text that is no JSON object leaves the table as it is and answers false.
    bool setText(const QString &objectText);
    /// The object as JSON text; empty for an empty table.
    [[nodiscard]] QString text() const;

    /// The first row whose value does not fit its type, 1-based; it goes out as text. 0: none.
    [[nodiscard]] int unreadRow() const;

    /// A JSON object, or lines of key, tab, value. What cannot be taken is refused() or unreadable.
    [[nodiscard]] Result<int> paste(const QString &text);

signals:
    void edited(); ///< by a person, not by setText
    /// A key that stands in another row already (1-based) was not taken.
    void refused(const QString &key, int row);

private:
    struct Row
    {
        QString key;
        ValueType type = ValueType::Text;
        QString value; ///< as typed; of YesNo "true" or "false"
    };

    [[nodiscard]] static Row rowOf(const QString &key, const Json &value);
    [[nodiscard]] static std::optional<Json> valueOf(const Row &row);
    [[nodiscard]] int rowOfKey(const QString &key) const;
    [[nodiscard]] bool setKey(int row, const QString &key);
    [[nodiscard]] bool add(const Row &row);

    std::vector<Row> m_rows;
    QList<ValueType> m_types {ValueType::Text, ValueType::Number, ValueType::YesNo,
                              ValueType::Json};
};

} // namespace desk
