// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

#include <functional>

namespace desk {

/// Copies one thing and says that it did.
class CopyButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `what` is the button's name, a verb and its object: "Copy the id".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setSource(std::function<QString()> source); ///< asked at the click
    void setText(const QString &text); ///< shown beside the glyph; without it the glyph is alone

signals:
    void copied(const QString &text);

private:
    void copy();

    std::function<QString()> m_source;
};

} // namespace desk
