// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace desk {

/// Takes out of a text what may be a key, an e-mail address or the address of a page: the second
/// net under the log, and the only one under the messages of libraries. May be used in any thread.
class Redactor final
{
public:
    /// What the keys of the known vendors begin with.
    explicit Redactor(const QStringList &keyPrefixes = {});

    [[nodiscard]] QString redacted(QString text) const;

private:
    QList<QRegularExpression> m_patterns;
};

} // namespace desk
