// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/secret.h"

#include <algorithm>
#include <utility>

namespace desk {
namespace {

// Through a volatile pointer, so that the compiler does not leave out a write to memory that is
// freed next.
void overwrite(char *bytes, size_t count)
{
    volatile char *at = bytes;
    for (size_t i = 0; i < count; ++i)
        at[i] = 0;
}
} // namespace

Secret::Secret(QByteArray &&bytes)
    : m_bytes(bytes.cbegin(), bytes.cend())
{
    if (bytes.isDetached())
        overwrite(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::clone() const
{
    Secret copy;
    copy.m_bytes = m_bytes;
    return copy;
}

QByteArray Secret::reveal() const
{
    return QByteArray(m_bytes.data(), qsizetype(m_bytes.size()));
}

bool Secret::equals(const Secret &other) const
{
    if (m_bytes.size() != other.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (size_t i = 0; i < m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(m_bytes[i] ^ other.m_bytes[i]);
    return difference == 0;
}

void Secret::wipe() noexcept
{
    overwrite(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace desk
