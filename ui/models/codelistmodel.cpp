// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/codelistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

CodeListModel::CodeListModel(std::vector<CodeItem> items, Describe describe, QObject *parent)
    : QAbstractListModel(parent)
    , m_items(std::move(items))
    , m_describe(std::move(describe))
{
}

int CodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant CodeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodeItem &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return m_describe(item);
    case CodeRole:
        return item.code;
    case FilterRole:
        return QString(item.code + u' ' + item.name);
    }
    return {};
}

void CodeListModel::setRecent(const QStringList &codes)
{
    emit layoutAboutToBeChanged();
    const auto rank = [&codes](const CodeItem &item) {
        const qsizetype at = codes.indexOf(item.code);
        return at < 0 ? codes.size() : at;
    };
    std::stable_sort(m_items.begin(), m_items.end(),
                     [&rank](const auto &a, const auto &b) { return rank(a) < rank(b); });
    emit layoutChanged();
}

QString CodeListModel::codeOf(const QString &text) const
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return {};
    if (const CodeItem *item = find(wanted))
        return item->code;
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const CodeItem &item) {
        return item.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (found != m_items.end())
        return found->code;
    const auto read = std::find_if(m_items.begin(), m_items.end(), [&](const CodeItem &item) {
        return wanted.startsWith(item.code, Qt::CaseInsensitive) && m_describe(item) == wanted;
    });
    return read == m_items.end() ? QString() : read->code;
}

QString CodeListModel::textOf(const QString &code) const
{
    const CodeItem *item = find(code.trimmed());
    return item ? m_describe(*item) : QString();
}

const CodeItem *CodeListModel::find(const QString &code) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const CodeItem &item) {
        return item.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == m_items.end() ? nullptr : &*found;
}

QString codeAndName(const CodeItem &item)
{
    return item.name.isEmpty() ? item.code : u"%1 – %2"_s.arg(item.code, item.name);
}

QString nameOnly(const CodeItem &item)
{
    return item.name.isEmpty() ? item.code : item.name;
}

} // namespace desk
