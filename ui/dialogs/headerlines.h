// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QMap>
#include <QWidget>

class QLineEdit;

namespace desk {

class SectionHeader;
struct Api;

/// The folded lines for headers that an account sends in another way than the API description says,
/// such as a newer version date.
class HeaderLines final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderLines(QWidget *parent = nullptr);

    /// One line for each fixed header of an operation; hidden where there is none, open where the
    /// account has values of its own.
    void setApi(const Api &api, const QMap<QString, QString> &headers);
    [[nodiscard]] QMap<QString, QString> entered() const; ///< as Account::headers

private:
    SectionHeader *m_title;
    QWidget *m_lines = nullptr;
    QHash<QString, QLineEdit *> m_editors; // by "operation/Header-Name"
};

} // namespace desk
