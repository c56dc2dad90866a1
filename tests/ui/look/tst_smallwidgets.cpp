// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/codeview.h"
#include "ui/look/copybutton.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptypage.h"
#include "ui/look/messagebar.h"
#include "ui/look/palettes.h"
#include "ui/look/readablestyle.h"
#include "ui/look/sectionheader.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QProxyStyle>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_SmallWidgets : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void copyButtonCopiesWhatIsThereAtTheClick();
    void messageStaysUntilItIsClosed();
    void messageOffersItsStepOnlyWhereThereIsOne();
    void sectionFoldsByKeys();
    void sectionSaysHowFullItIs();
    void emptyPageOffersTheFirstStep();
    void codeIsColouredForThePalette();
    void tabLeavesTheCode();
    void whatDoesNotFitIsInTheTip();
    void buttonsOfDialogsHaveWordsAlone();
};

void tst_SmallWidgets::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
}

void tst_SmallWidgets::copyButtonCopiesWhatIsThereAtTheClick()
{
    CopyButton button(u"Copy the id"_s);
    QCOMPARE(button.accessibleName(), u"Copy the id"_s);
    QString id = u"evnt_1"_s;
    button.setSource([&id] { return id; });
    id = u"evnt_2"_s;
    QSignalSpy copied(&button, &CopyButton::copied);
    button.click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"evnt_2"_s);
    id.clear();
    button.click();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"evnt_2"_s);
}

void tst_SmallWidgets::messageStaysUntilItIsClosed()
{
    QWidget page;
    MessageBar bar(&page);
    page.show();
    QVERIFY(!bar.isVisible());
    bar.showMessage(Tone::Bad, u"The keychain is locked."_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.accessibleName(), u"The keychain is locked."_s);
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.findChild<QToolButton *>()->click();
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.message().isEmpty());
    QCOMPARE(closed.size(), 1);
}

void tst_SmallWidgets::messageOffersItsStepOnlyWhereThereIsOne()
{
    QWidget page;
    MessageBar bar(&page);
    page.show();
    auto *step = bar.findChild<QPushButton *>();
    bar.showMessage(Tone::Good, u"Saved."_s);
    QVERIFY(!step->isVisible());
    bar.showMessage(Tone::Bad, u"The keychain is locked."_s, u"Try again"_s);
    QVERIFY(step->isVisible());
    QSignalSpy chosen(&bar, &MessageBar::stepChosen);
    step->click();
    QCOMPARE(chosen.size(), 1);
}

void tst_SmallWidgets::sectionFoldsByKeys()
{
    SectionHeader header(u"Person"_s);
    QSignalSpy toggled(&header, &SectionHeader::toggled);
    QTest::keyClick(&header, Qt::Key_Right);
    QVERIFY(header.isChecked());
    QTest::keyClick(&header, Qt::Key_Right); // is open already
    QVERIFY(header.isChecked());
    QTest::keyClick(&header, Qt::Key_Left);
    QVERIFY(!header.isChecked());
    QTest::keyClick(&header, Qt::Key_Return);
    QVERIFY(header.isChecked());
    QTest::keyClick(&header, Qt::Key_Space);
    QVERIFY(!header.isChecked());
    QCOMPARE(toggled.size(), 4);
}

void tst_SmallWidgets::sectionSaysHowFullItIs()
{
    SectionHeader header(u"Person"_s);
    header.setSummary(2, 16, 0);
    QCOMPARE(header.accessibleName(), u"Person"_s);
    QCOMPARE(header.accessibleDescription(), u"2 of 16"_s);
    header.setSummary(2, 16, 1);
    QVERIFY(header.accessibleDescription().startsWith(u"2 of 16, 1 "_s));
}

void tst_SmallWidgets::emptyPageOffersTheFirstStep()
{
    EmptyPage page;
    page.setContent(u"history"_s, u"Nothing was sent yet."_s, u"Enter a conversion"_s);
    page.show();
    auto *step = page.findChild<QPushButton *>();
    QVERIFY(step->isVisible());
    QSignalSpy chosen(&page, &EmptyPage::stepChosen);
    step->click();
    QCOMPARE(chosen.size(), 1);
    page.setContent(u"history"_s, u"Nothing was found."_s, {});
    QVERIFY(!step->isVisible());
}

void tst_SmallWidgets::codeIsColouredForThePalette()
{
    CodeView view(u"Request"_s);
    for (const auto &palette : {lightPalette(), darkPalette()}) {
        view.setPalette(palette);
        view.setCode(u"{\"name\": \"a \\\" b\", \"value\": 12.5}"_s, CodeView::Language::Json);
        QList<QRgb> seen;
        for (const auto &format : view.document()->firstBlock().layout()->formats())
            seen << format.format.foreground().color().rgb();
        const auto name = toneColor(Tone::Busy, palette).rgb();
        QCOMPARE(seen,
                 QList<QRgb>({name, toneColor(Tone::Good, palette).rgb(), name,
                              toneColor(Tone::Attention, palette).rgb()}));
    }
}

void tst_SmallWidgets::tabLeavesTheCode()
{
    CodeView view(u"Request"_s);
    view.setCode(u"{}"_s, CodeView::Language::Json);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClicks(&view, u"typed"_s);
    QCOMPARE(view.code(), u"{}"_s);
    QVERIFY(view.tabChangesFocus());
}

void tst_SmallWidgets::whatDoesNotFitIsInTheTip()
{
    const QString text = u"ann@example.com · bob@example.com"_s;
    ElidedLabel label(Tone::Quiet, text);
    const int whole = label.fontMetrics().horizontalAdvance(text);
    label.resize(whole + 1, label.sizeHint().height());
    const QImage wide = label.grab().toImage();
    QCOMPARE(label.toolTip(), QString());
    label.resize(whole - 4, label.height());
    const QImage narrow = label.grab().toImage();
    QCOMPARE(label.toolTip(), text);
    const QRect inBoth = narrow.rect();
    QVERIFY(narrow != wide.copy(inBoth)); // it ends in "…", and is not cut
    QCOMPARE(narrow.copy(0, 0, whole / 2, label.height()),
             wide.copy(0, 0, whole / 2, label.height()));
}

void tst_SmallWidgets::buttonsOfDialogsHaveWordsAlone()
{
    class WithPictures final : public QProxyStyle
    {
    public:
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *returned) const override
        {
            return hint == SH_DialogButtonBox_ButtonsHaveIcons
                ? 1
                : QProxyStyle::styleHint(hint, option, widget, returned);
        }
    };
    ReadableStyle style;
    style.setBaseStyle(new WithPictures);
    QDialogButtonBox box;
    box.setStyle(&style);
    box.setStandardButtons(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
    for (const QAbstractButton *button : box.buttons()) {
        QVERIFY(button->icon().isNull());
        QVERIFY(!button->text().isEmpty());
    }
}

QTEST_MAIN(tst_SmallWidgets)
#include "tst_smallwidgets.moc"
