// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/copybutton.h"

#include "ui/look/announce.h"
#include "ui/look/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr auto thanks = std::chrono::seconds(2); // how long the check mark stays
}

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(desk::icon(u"copy"_s));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(what);
    setAccessibleName(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setSource(std::function<QString()> source)
{
    m_source = std::move(source);
}

void CopyButton::setText(const QString &text)
{
    QToolButton::setText(text);
    setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void CopyButton::copy()
{
    const auto text = m_source ? m_source() : QString();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    setIcon(desk::icon(u"check"_s, Tone::Good));
    QTimer::singleShot(thanks, this, [this] { setIcon(desk::icon(u"copy"_s)); });
    announce(this, tr("Copied."));
    emit copied(text);
}

} // namespace desk
