// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "resources/resources.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void openResources()
{
    [[maybe_unused]] static const bool once = (initResources(), true);
}

QString pathOf(const QString &name)
{
    openResources();
    const auto path = u":/icons/%1.svg"_s.arg(name);
    return QFile::exists(path) ? path : u":/icons/entry.svg"_s;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Asks the application's palette at each call, so that a change of it needs no new icon.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(const QString &name, Tone tone)
        : m_name(name)
        , m_tone(tone)
    {
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const auto ink = color(mode);
        const auto key = u"glyph/%1/%2/%3x%4"_s.arg(m_name, ink.name(QColor::HexArgb))
                             .arg(size.width())
                             .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, pixmap.rect(), ink);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }
    QString key() const override { return u"desk-glyph"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        if (m_tone == Tone::Plain)
            return palette.color(QPalette::Active, QPalette::WindowText);
        return toneColor(m_tone, palette);
    }

    void draw(QPainter &painter, const QRect &rect, const QColor &ink) const
    {
        auto svg = readAll(pathOf(m_name));
        svg.replace("currentColor", ink.name().toLatin1());
        QSvgRenderer renderer(svg);
        const auto side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(painter.opacity() * ink.alphaF());
        renderer.render(&painter, square);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new GlyphEngine(name, tone));
}

QIcon appIcon()
{
    openResources();
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(u":/icons/app.svg"_s).render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QStringList iconNames()
{
    openResources();
    QStringList names;
    for (const auto &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names << file.chopped(4);
    names.removeOne(u"app"_s);
    return names;
}

} // namespace desk
