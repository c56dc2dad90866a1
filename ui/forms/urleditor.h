// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/forms/lineeditor.h"

#include <QMap>

class QPushButton;

namespace desk {

/// A web address. One with query parameters that the form has empty fields for offers to fill them.
class UrlEditor final : public LineEditor
{
    Q_OBJECT

public:
    explicit UrlEditor(const EditorContext &context, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QList<QWidget *> stops() const override;

private:
    void fill();
    [[nodiscard]] QMap<QString, QString> fills() const; ///< empty field -> its text in the link

    QPushButton *m_fill;
};

} // namespace desk
