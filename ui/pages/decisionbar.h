// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/engine.h"

#include <QWidget>

class QLineEdit;

namespace desk {

/// What a person decides about an entry of which nobody knows whether it arrived.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

signals:
    /// The id is what the person found at the vendor's; may be empty.
    void decided(desk::Decision decision, const QString &returnedId);

private:
    void decide(Decision decision);

    QLineEdit *m_id;
};

} // namespace desk
