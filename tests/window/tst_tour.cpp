// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/virtualscreen.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Looks
{
    int colours = 0;
    int lightness = 0; ///< on average, 0 to 255
};

Looks looksOf(const QImage &picture)
{
    QSet<QRgb> colours;
    qint64 lightness = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            colours.insert(pixel);
            lightness += qGray(pixel);
        }
    }
    const qint64 pixels = qint64(picture.width()) * picture.height();
    return {int(colours.size()), pixels > 0 ? int(lightness / pixels) : 0};
}
} // namespace

/// The program shows itself: what "packaging/dev run" does where there is no display.
class tst_Tour : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bringsAnIdBackAndPicturesInLightAndDark();
};

void tst_Tour::bringsAnIdBackAndPicturesInLightAndDark()
{
    const desk::VirtualScreen screen;
    const QTemporaryDir folder;
    QProcess program;
    program.start(
        QStringLiteral(DESK_PROGRAM),
        {u"--data"_s, folder.filePath(u"data"_s), u"--tour"_s, folder.filePath(u"pictures"_s)});
    QVERIFY(program.waitForFinished(60000));
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
             program.readAllStandardError().constData());
    QVERIFY(program.readAllStandardOutput().trimmed().startsWith("evnt_"));

    const QDir pictures(folder.filePath(u"pictures"_s));
    const QStringList names = pictures.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 10);
    for (const QString &name : names) {
        const QImage picture(pictures.filePath(name));
        const Looks looks = looksOf(picture);
        QCOMPARE(picture.size(), QSize(1366, 768));
        QVERIFY2(looks.colours > 50, qPrintable(name));
        QCOMPARE(looks.lightness < 128, name.contains("dark"_L1));
    }
}

QTEST_GUILESS_MAIN(tst_Tour)
#include "tst_tour.moc"
