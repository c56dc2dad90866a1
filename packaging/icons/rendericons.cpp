// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

#include <cstdio>

/// rendericons PICTURE.svg FOLDER SIZE…: saves FOLDER/SIZE.png for each, so that no picture made
/// of another one is kept in the sources.
int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    if (arguments.size() < 3)
        return 2;

    QSvgRenderer picture(arguments.takeFirst());
    const QString folder = arguments.takeFirst();
    for (const QString &text : arguments) {
        const int size = text.toInt();
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.render(&painter);
        painter.end();
        const QString path = folder + QLatin1Char('/') + text + QLatin1String(".png");
        if (!picture.isValid() || !image.save(path, "PNG")) {
            std::fprintf(stderr, "rendericons: %s was not made\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
