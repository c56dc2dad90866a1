// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/look/tones.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace desk {

class Glyph;

/// A sentence across the page that waits for nobody: with a glyph, a next step and a way to close
/// it. Hidden while it has nothing to say; assistive technology hears it when it comes.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// An empty `step` shows no button. Replaces what was shown before.
    void showMessage(Tone tone, const QString &sentence, const QString &step = {});
    void dismiss();
    /// False: it stays as long as what it says is so.
    void setClosable(bool closable);
    [[nodiscard]] QString message() const;

signals:
    void stepChosen();
    void closed(); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    Glyph *m_glyph;
    QLabel *m_sentence;
    QPushButton *m_step;
    QToolButton *m_close;
    Tone m_tone = Tone::Plain;
};

} // namespace desk
