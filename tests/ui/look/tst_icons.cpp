// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/icons.h"
#include "ui/look/palettes.h"
#include "ui/texts/outcometext.h"

#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_Icons : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyGlyphIsDrawn_data();
    void everyGlyphIsDrawn();
    void everyStateHasItsGlyph();
    void glyphsFollowThePalette();
    void glyphsAreSharpOnDenseScreens();
    void unknownNameGivesTheSheet();
    void programIconHasAllSizes();
};

namespace {

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 64;
    }
    return count;
}

QImage drawn(const QString &name, int side, QIcon::Mode mode = QIcon::Normal)
{
    return icon(name).pixmap(QSize(side, side), mode).toImage();
}

QColor strongest(const QImage &image)
{
    QColor result(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto color = image.pixelColor(x, y);
            if (color.alpha() > result.alpha())
                result = color;
        }
    }
    return result;
}

} // namespace

void tst_Icons::everyGlyphIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Icons::everyGlyphIsDrawn()
{
    QFETCH(QString, name);
    for (const int side : {16, 24}) {
        const auto image = drawn(name, side);
        QCOMPARE(image.size(), QSize(side, side));
        const auto ink = inkedPixels(image);
        QVERIFY2(ink >= side / 3, qPrintable(u"%1 at %2: %3"_s.arg(name).arg(side).arg(ink)));
        QVERIFY2(ink < side * side * 3 / 4, "a filled square says nothing");
    }
}

void tst_Icons::everyStateHasItsGlyph()
{
    for (const auto state :
         {SubmissionState::Held, SubmissionState::Queued, SubmissionState::Sending,
          SubmissionState::Waiting, SubmissionState::Unknown, SubmissionState::Accepted,
          SubmissionState::Rejected, SubmissionState::Cancelled})
        QVERIFY2(iconNames().contains(stateGlyph(state)), qPrintable(stateGlyph(state)));
}

void tst_Icons::glyphsFollowThePalette()
{
    const auto before = QGuiApplication::palette();
    const auto one = icon(u"send"_s);
    for (const auto &palette : {lightPalette(), darkPalette()}) {
        QGuiApplication::setPalette(palette);
        QCOMPARE(strongest(one.pixmap(24).toImage()).rgb(),
                 palette.color(QPalette::WindowText).rgb());
        QCOMPARE(strongest(one.pixmap(24, QIcon::Selected).toImage()).rgb(),
                 palette.color(QPalette::HighlightedText).rgb());
        QCOMPARE(strongest(icon(u"accepted"_s, Tone::Good).pixmap(24).toImage()).rgb(),
                 toneColor(Tone::Good, palette).rgb());
    }
    QGuiApplication::setPalette(before);
}

void tst_Icons::glyphsAreSharpOnDenseScreens()
{
    const auto pixmap = icon(u"history"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QVERIFY(inkedPixels(pixmap.toImage()) > inkedPixels(drawn(u"history"_s, 16)));
}

void tst_Icons::unknownNameGivesTheSheet()
{
    QCOMPARE(drawn(u"what a vendor wrote"_s, 24), drawn(u"entry"_s, 24));
}

void tst_Icons::programIconHasAllSizes()
{
    const auto sizes = appIcon().availableSizes();
    QVERIFY(sizes.contains(QSize(16, 16)));
    QVERIFY(sizes.contains(QSize(256, 256)));
    QVERIFY(inkedPixels(appIcon().pixmap(16).toImage()) > 100);
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"
