// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/codelistmodel.h"

#include <QHash>

namespace desk {

class FormModel;
struct FieldSpec;

/// The lists that the fields of one form pick from, each made when a field first asks for it.
class FormLists final : public QObject
{
    Q_OBJECT

public:
    /// The form must outlive the lists.
    explicit FormLists(const FormModel &form, QObject *parent = nullptr);

    [[nodiscard]] CodeListModel *choices(const FieldSpec &field);
    [[nodiscard]] CodeListModel *suggestions(const FieldSpec &field);
    [[nodiscard]] CodeListModel *currencies(const FieldSpec &field);
    [[nodiscard]] CodeListModel *countries();
    [[nodiscard]] CodeListModel *zones();

    /// What was used last in a field comes first in its list.
    void setRecent(const QString &pointer, const QStringList &codes);

private:
    CodeListModel *keep(const QString &pointer, CodeListModel *list);

    const FormModel &m_form;
    QHash<QString, CodeListModel *> m_lists; ///< by pointer
    QHash<QString, QStringList> m_recent;
    CodeListModel *m_countries = nullptr;
    CodeListModel *m_zones = nullptr;
};

} // namespace desk
