// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/oncebody.h"

#include <algorithm>

namespace desk {

OnceBody::OnceBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    // A buffer of QIODevice's would count as read what nobody has taken.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *to, qint64 most)
{
    const qint64 count = std::min(most, bytesAvailable());
    if (count == 0)
        return most > 0 ? -1 : 0;
    std::copy_n(m_bytes.constData() + m_read, count, to);
    m_read += count;
    return count;
}

} // namespace desk
