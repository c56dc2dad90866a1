// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/keyvaluemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr auto yes = "true"_L1;

QString guessedType(const QString &text, ValueType *type)
{
    const QString value = text.trimmed();
    const auto json = parseJson(value.toUtf8());
    *type = ValueType::Text;
    if (json && json->isNumber())
        *type = ValueType::Number;
    else if (json && json->isBool())
        *type = ValueType::YesNo;
    return *type == ValueType::Text ? text : value;
}

} // namespace

KeyValueModel::KeyValueModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int KeyValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int KeyValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant KeyValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const bool isNew = index.row() >= int(m_rows.size());
    const Row row = isNew ? Row {{}, m_types.first(), {}} : m_rows[size_t(index.row())];
    switch (index.column()) {
    case KeyColumn:
        return row.key;
    case TypeColumn:
        if (role == Qt::EditRole)
            return int(row.type);
        if (isNew)
            return QString();
        switch (row.type) {
        case ValueType::Text:
            return tr("Text");
        case ValueType::Number:
            return tr("Number");
        case ValueType::YesNo:
            return tr("Yes or no");
        case ValueType::Json:
            return tr("JSON");
        }
        Q_UNREACHABLE();
    case ValueColumn:
        if (row.type == ValueType::YesNo && role == Qt::DisplayRole)
            return row.value == yes ? tr("Yes") : tr("No");
        return row.value;
    }
    return {};
}

bool KeyValueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString();
    if (index.column() == KeyColumn)
        return !text.trimmed().isEmpty() && setKey(index.row(), text.trimmed());
    if (index.row() >= int(m_rows.size()))
        return false;
    Row *row = &m_rows[size_t(index.row())];
    if (index.column() == TypeColumn) {
        row->type = ValueType(value.toInt());
        if (row->type == ValueType::YesNo)
            row->value = row->value == yes ? u"true"_s : u"false"_s;
    } else {
        row->value = text;
    }
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ValueColumn));
    emit edited();
    return true;
}

QVariant KeyValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case KeyColumn:
        return tr("Name");
    case TypeColumn:
        return tr("Type");
    case ValueColumn:
        return tr("Value");
    }
    return {};
}

Qt::ItemFlags KeyValueModel::flags(const QModelIndex &index) const
{
    const bool isRow = index.row() < int(m_rows.size());
    const bool canEdit = index.isValid() && (isRow || index.column() == KeyColumn);
    return QAbstractTableModel::flags(index) | (canEdit ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool KeyValueModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > int(m_rows.size()))
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + count);
    endRemoveRows();
    emit edited();
    return true;
}

void KeyValueModel::setTypes(const QList<ValueType> &types)
{
    m_types = types;
}

bool KeyValueModel::setText(const QString &objectText)
{
    if (objectText == text())
        return true;
    const auto json = objectText.isEmpty() ? Json::object() : parseJson(objectText.toUtf8());
    if (!json || !json->isObject())
        return false;
    beginResetModel();
    m_rows.clear();
    for (const auto &[key, value] : json->members())
        m_rows.push_back(rowOf(key, value));
    endResetModel();
    return true;
}

// Text that is not yet a number or JSON goes out as a string, so that nothing typed is lost; the
// check of the body says what is wrong with it where the vendor cares.
QString KeyValueModel::text() const
{
    if (m_rows.empty())
        return {};
    Json::Object members;
    for (const Row &row : m_rows)
        members.emplace_back(row.key, valueOf(row).value_or(Json::string(row.value)));
    return QString::fromUtf8(writeJson(Json::object(std::move(members))));
}

Result<int> KeyValueModel::paste(const QString &text)
{
    std::vector<Row> rows;
    if (text.trimmed().startsWith(u'{')) {
        const auto json = parseJson(text.toUtf8());
        if (!json)
            return tl::unexpected(json.error());
        for (const auto &[key, value] : json->members())
            rows.push_back(rowOf(key, value));
    } else {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const qsizetype tab = line.indexOf(u'\t');
            if (tab < 1)
                return fail(ErrorCode::JsonSyntax, u"neither an object nor key, tab, value"_s);
            Row row {line.left(tab).trimmed(), {}, {}};
            row.value = guessedType(line.mid(tab + 1).remove(u'\r'), &row.type);
            rows.push_back(row);
        }
    }
    const auto added
        = std::count_if(rows.begin(), rows.end(), [this](const Row &row) { return add(row); });
    if (added > 0)
        emit edited();
    return int(added);
}

KeyValueModel::Row KeyValueModel::rowOf(const QString &key, const Json &value)
{
    switch (value.kind()) {
    case Json::Kind::String:
        return {key, ValueType::Text, value.toString()};
    case Json::Kind::Number:
        return {key, ValueType::Number, value.numberText()};
    case Json::Kind::Bool:
        return {key, ValueType::YesNo, value.toBool() ? u"true"_s : u"false"_s};
    case Json::Kind::Null:
    case Json::Kind::Array:
    case Json::Kind::Object:
        return {key, ValueType::Json, QString::fromUtf8(writeJson(value))};
    }
    Q_UNREACHABLE();
}

std::optional<Json> KeyValueModel::valueOf(const Row &row)
{
    if (row.type == ValueType::Text)
        return Json::string(row.value);
    if (row.type == ValueType::YesNo)
        return Json::boolean(row.value == yes);
    const auto json = parseJson(row.value.toUtf8());
    if (!json || (row.type == ValueType::Number && !json->isNumber()))
        return {};
    return *json;
}

int KeyValueModel::unreadRow() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !valueOf(row); });
    return found == m_rows.end() ? 0 : int(found - m_rows.begin()) + 1;
}

int KeyValueModel::rowOfKey(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&key](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool KeyValueModel::setKey(int row, const QString &key)
{
    const int other = rowOfKey(key);
    if (other >= 0 && other != row) {
        emit refused(key, other + 1);
        return false;
    }
    if (row >= int(m_rows.size())) {
        if (!add({key, m_types.first(), {}}))
            return false;
    } else {
        m_rows[size_t(row)].key = key;
        emit dataChanged(index(row, KeyColumn), index(row, ValueColumn));
    }
    emit edited();
    return true;
}

bool KeyValueModel::add(const Row &row)
{
    if (const int other = rowOfKey(row.key); other >= 0) {
        emit refused(row.key, other + 1);
        return false;
    }
    // The empty row becomes the new one, and another comes below: who types there stays there.
    const int at = int(m_rows.size());
    beginInsertRows({}, at + 1, at + 1);
    m_rows.emplace_back();
    endInsertRows();
    m_rows.back() = row;
    emit dataChanged(index(at, KeyColumn), index(at, ValueColumn));
    return true;
}

} // namespace desk
