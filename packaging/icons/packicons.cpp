// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include <QBuffer>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QList>
#include <QMap>

#include <algorithm>
#include <cstdio>

namespace {

QByteArray fileOf(const QImage &image)
{
    QBuffer png;
    image.save(&png, "PNG");
    return png.data();
}

// A picture in an .ico that every reader knows: a BMP without its file header, of twice the height
// for a mask that alpha makes unnecessary.
QByteArray bitmapOf(const QImage &image)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto size = static_cast<quint32>(image.width());
    const quint32 maskLine = (size + 31) / 32 * 4;
    out << quint32(40) << size << size * 2 << quint16(1) << quint16(32) << quint32(0)
        << size * size * 4 + maskLine * size << quint32(0) << quint32(0) << quint32(0)
        << quint32(0);
    for (int y = image.height() - 1; y >= 0; --y) {
        for (int x = 0; x < image.width(); ++x)
            out << image.pixel(x, y); // blue, green, red, alpha
    }
    bytes.append(QByteArray(static_cast<qsizetype>(maskLine * size), '\0'));
    return bytes;
}

QByteArray windowsIcon(QList<QImage> images)
{
    images.removeIf(
        [](const QImage &image) { return image.width() > 256; }); // it has no room for more
    QByteArray directory;
    QByteArray pictures;
    QDataStream out(&directory, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint16(0) << quint16(1) << static_cast<quint16>(images.size());
    const qsizetype start = 6 + 16 * images.size();
    for (const QImage &image : images) {
        const QByteArray bytes = image.width() < 256 ? bitmapOf(image) : fileOf(image);
        const auto size = static_cast<quint8>(image.width()); // 0 says 256
        out << size << size << quint8(0) << quint8(0) << quint16(1) << quint16(32)
            << static_cast<quint32>(bytes.size()) << static_cast<quint32>(start + pictures.size());
        pictures += bytes;
    }
    return directory + pictures;
}

QByteArray appleIcon(const QList<QImage> &images)
{
    // By size: as it is, and for a display of twice the density.
    static const QMap<int, QList<const char *>> kinds = {
        {16, {"icp4"}},  {32, {"icp5", "ic11"}},  {64, {"icp6", "ic12"}},
        {128, {"ic07"}}, {256, {"ic08", "ic13"}}, {512, {"ic09", "ic14"}},
    };
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly); // big endian
    out.writeRawData("icns", 4);
    out << quint32(0);
    for (const QImage &image : images) {
        const QByteArray png = fileOf(image);
        for (const char *kind : kinds.value(image.width())) {
            out.writeRawData(kind, 4);
            out << static_cast<quint32>(8 + png.size());
            out.writeRawData(png.constData(), static_cast<int>(png.size()));
        }
    }
    out.device()->seek(4);
    out << static_cast<quint32>(bytes.size());
    return bytes;
}

} // namespace

/// packicons FILE.ico|FILE.icns PICTURE.png…: one icon of all sizes, as Windows or macOS wants it.
int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    QList<QImage> images;
    for (int i = 2; i < argc; ++i)
        images << QImage(QFile::decodeName(argv[i])).convertToFormat(QImage::Format_ARGB32);
    const bool read
        = std::none_of(images.cbegin(), images.cend(), [](const QImage &i) { return i.isNull(); });
    const QString path = QFile::decodeName(argv[1]);
    const QByteArray bytes
        = path.endsWith(QLatin1String(".ico")) ? windowsIcon(images) : appleIcon(images);
    QFile file(path);
    if (read && file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size())
        return 0;
    std::fprintf(stderr, "packicons: %s was not made\n", qPrintable(path));
    return 1;
}
