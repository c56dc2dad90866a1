// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <vector>

namespace desk {

/// A key: cannot be copied by accident, printed or compared in a log; its bytes are wiped at the
/// end.
class Secret final
{
public:
    Secret() = default;
    /// Takes UTF-8 bytes and wipes the caller's buffer where it is not shared.
    explicit Secret(QByteArray &&bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_bytes.size()); } ///< bytes
    [[nodiscard]] Secret clone() const; ///< a copy on purpose
    /// For the one place that writes the header or the keychain entry. The caller's copy is not
    /// wiped.
    [[nodiscard]] QByteArray reveal() const;
    /// Takes the same time wherever the two differ.
    [[nodiscard]] bool equals(const Secret &other) const;

private:
    void wipe() noexcept;
    std::vector<char> m_bytes;
};

} // namespace desk
