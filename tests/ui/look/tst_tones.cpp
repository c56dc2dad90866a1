// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/palettes.h"
#include "ui/look/tones.h"

#include <QPalette>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_Tones : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyToneCanBeRead_data();
    void everyToneCanBeRead();
    void tonesDifferFromEachOther();
    void contrastIsMeasuredAsWcagDoes();
};

void tst_Tones::everyToneCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<Tone>("tone");
    auto sepia = lightPalette();
    sepia.setColor(QPalette::Base, QColor(0xd8, 0xc8, 0xa0));
    sepia.setColor(QPalette::Window, QColor(0xd0, 0xc0, 0x98));
    const std::pair<const char *, QPalette> palettes[]
        = {{"light", lightPalette()}, {"dark", darkPalette()}, {"sepia", sepia}};
    const std::pair<const char *, Tone> tones[]
        = {{"plain", Tone::Plain},         {"quiet", Tone::Quiet}, {"good", Tone::Good},
           {"attention", Tone::Attention}, {"bad", Tone::Bad},     {"busy", Tone::Busy}};
    for (const auto &[paletteName, palette] : palettes) {
        for (const auto &[toneName, tone] : tones)
            QTest::addRow("%s on %s", toneName, paletteName) << palette << tone;
    }
}

void tst_Tones::everyToneCanBeRead()
{
    QFETCH(QPalette, palette);
    QFETCH(Tone, tone);
    const auto color = toneColor(tone, palette);
    QCOMPARE_GE(contrast(color, palette.color(QPalette::Base)), 4.5);
    QCOMPARE_GE(contrast(color, palette.color(QPalette::Window)), 4.5);
    QCOMPARE_GE(contrast(color, toneTint(tone, palette)), 4.5);
    QCOMPARE_GE(contrast(strongGround().text, strongGround().ground), 4.5);
}

void tst_Tones::tonesDifferFromEachOther()
{
    for (const auto &palette : {lightPalette(), darkPalette()}) {
        QSet<QRgb> seen;
        for (const auto tone :
             {Tone::Plain, Tone::Quiet, Tone::Good, Tone::Attention, Tone::Bad, Tone::Busy})
            seen << toneColor(tone, palette).rgb();
        QCOMPARE(seen.size(), 6);
    }
}

void tst_Tones::contrastIsMeasuredAsWcagDoes()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

QTEST_MAIN(tst_Tones)
#include "tst_tones.moc"
