// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/filledform.h"
#include "fakes/ownwarnings.h"
#include "ui/forms/editorregistry.h"
#include "ui/forms/formlists.h"
#include "ui/models/keyvaluemodel.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// One editor alone, refreshed as a form does it.
struct OneEditor
{
    OneEditor(const QString &vendor, const QString &operation, const QString &at,
              const QString &locale = u"en_US"_s)
        : OneEditor(vendor, operation, at, {}, locale)
    {
    }

    OneEditor(const QString &vendor, const QString &operation, const QString &at,
              std::optional<FieldSpec> other, const QString &locale = u"en_US"_s)
        : filled(vendor, operation, locale)
        , lists(filled.form)
        , pointer(at)
        , spec(other ? *other : *filled.form.operation().field(at))
        , editor(makeEditor({filled.form, spec, lists}))
    {
        QObject::connect(&filled.form, &FormModel::enteredChanged, editor.get(),
                         [this] { editor->refresh(); });
        editor->refresh();
        editor->show();
        editor->activateWindow();
    }

    [[nodiscard]] QLineEdit *line() const
    {
        return qobject_cast<QLineEdit *>(editor->mainWidget());
    }
    [[nodiscard]] QString text() const { return filled.form.entered(pointer).text; }

    FilledForm filled;
    FormLists lists;
    QString pointer;
    FieldSpec spec;
    std::unique_ptr<FieldEditor> editor;
};

QStringList shownCodes(const QLineEdit *line)
{
    const auto *completer = line->findChild<QCompleter *>();
    QStringList codes;
    for (int row = 0; completer && row < completer->popup()->model()->rowCount(); ++row)
        codes
            << completer->popup()->model()->index(row, 0).data(CodeListModel::CodeRole).toString();
    return codes;
}

} // namespace

class tst_Editors : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void aCurrencyIsFoundByItsName();
    void recentCurrenciesComeFirst();
    void tabTakesTheCurrencyThatIsLit();
    void anExactCodeIsLitFirst();
    void aCurrencyReadsWithItsName();
    void moneyShowsTheCurrencysDigits();
    void aChoiceIsTakenByKeys();
    void aChoiceThatIsNoneIsShown();
    void aBooleanHasThreeStates();
    void aTimeShowsWhatIsSent();
    void anotherZoneIsTaken();
    void anEmptyZoneComesBack();
    void aTimeThatExistsTwiceOffersBoth();
    void anEmptyTimeIsTheTimeOfSending();
    void aLinkFillsEmptyFieldsOnly();
    void aTableIsFilledByKeys();
    void aTableTakesWhatIsPasted();
    void aRefusedKeyIsSaid();
    void aListTakesOneItemALine();
    void whatHasNoEditorGetsJson();
};

void tst_Editors::aCurrencyIsFoundByItsName()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/currency"_s);
    QTest::keyClicks(e.line(), u"dollar"_s);
    const QStringList codes = shownCodes(e.line());
    for (const QString &code : {u"usd"_s, u"aud"_s, u"cad"_s})
        QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(!codes.contains(u"eur"_s));
}

void tst_Editors::recentCurrenciesComeFirst()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/currency"_s);
    e.lists.setRecent(u"/currency"_s, {u"usd"_s, u"cad"_s});
    QTest::keyClicks(e.line(), u"dollar"_s);
    QCOMPARE(shownCodes(e.line()).mid(0, 2), (QStringList {u"usd"_s, u"cad"_s}));
}

void tst_Editors::tabTakesTheCurrencyThatIsLit()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/currency"_s);
    QTest::keyClicks(e.line(), u"swiss"_s);
    QTest::keyClick(e.line(), Qt::Key_Tab);
    QCOMPARE(e.text(), u"chf"_s);
    QCOMPARE(e.line()->text(), u"CHF – Swiss Franc"_s);
}

void tst_Editors::anExactCodeIsLitFirst()
{
    OneEditor e(u"cortana"_s, u"createConversionEntry"_s, u"/currency"_s);
    QTest::keyClicks(e.line(), u"all"_s);
    QTest::keyClick(e.line(), Qt::Key_Tab);
    QCOMPARE(e.text(), u"ALL"_s);
}

void tst_Editors::aCurrencyReadsWithItsName()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/currency"_s);
    QCOMPARE(e.line()->placeholderText(), u"not set: the vendor takes USD"_s);
    e.filled.form.setText(u"/currency"_s, u"eur"_s);
    QCOMPARE(e.line()->text(), u"EUR – Euro"_s);
    e.filled.form.setText(u"/currency"_s, u"usx"_s);
    QCOMPARE(e.line()->text(), u"usx"_s);
}

void tst_Editors::moneyShowsTheCurrencysDigits()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/value"_s, u"de_DE"_s);
    QVERIFY2(e.line()->placeholderText().contains(u"129,90"_s),
             qPrintable(e.line()->placeholderText()));
    e.filled.form.setText(u"/currency"_s, u"jpy"_s);
    QVERIFY(e.line()->placeholderText().contains(u"130"_s));
    e.filled.form.setText(u"/currency"_s, u"kwd"_s);
    QVERIFY(e.line()->placeholderText().contains(u"129,900"_s));
}

void tst_Editors::aChoiceIsTakenByKeys()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/user/gender"_s);
    auto *combo = qobject_cast<QComboBox *>(e.editor->mainWidget());
    QCOMPARE(combo->currentText(), u"not set"_s);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(e.filled.form.entered(e.pointer).state, EnteredState::Set);
    QCOMPARE(combo->currentText(), u"Male"_s);
    QTest::keyClick(combo, Qt::Key_Up);
    QCOMPARE(e.filled.form.entered(e.pointer), Entered());
}

void tst_Editors::aChoiceThatIsNoneIsShown()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/user/gender"_s);
    auto *combo = qobject_cast<QComboBox *>(e.editor->mainWidget());
    e.filled.form.setText(e.pointer, u"m"_s);
    QCOMPARE(combo->currentText(), u"m"_s);
    e.filled.form.setText(e.pointer, u"male"_s);
    QCOMPARE(combo->currentText(), u"Male"_s);
    QCOMPARE(combo->findText(u"m"_s, Qt::MatchFixedString), -1);
}

void tst_Editors::aBooleanHasThreeStates()
{
    FieldSpec spec;
    spec.pointer = u"/resumed"_s;
    spec.kind = FieldKind::Boolean;
    OneEditor e(u"whop"_s, u"createEvent"_s, u"/resumed"_s, spec);
    auto *combo = qobject_cast<QComboBox *>(e.editor->mainWidget());
    QCOMPARE(combo->count(), 3);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(e.text(), u"true"_s);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(e.text(), u"false"_s);
}

void tst_Editors::aTimeShowsWhatIsSent()
{
    OneEditor e(u"cortana"_s, u"createConversionEntry"_s, u"/occurredAt"_s);
    QTest::keyClicks(e.line(), u"2026-03-29 03:30"_s);
    QCOMPARE(e.editor->note(), u"sent as 2026-03-29T01:30:00.000Z"_s);
    e.line()->clear();
    e.filled.form.clear(e.pointer);
    QVERIFY(e.editor->note().isEmpty());
}

void tst_Editors::anotherZoneIsTaken()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/event_time"_s);
    auto *zone = qobject_cast<QLineEdit *>(e.editor->stops().at(1));
    QCOMPARE(zone->text(), u"Europe/Berlin (UTC+1)"_s);
    e.filled.form.setText(e.pointer, u"2026-11-20 14:05"_s);
    zone->selectAll();
    QTest::keyClicks(zone, u"new york"_s);
    QTest::keyClick(zone, Qt::Key_Tab);
    QCOMPARE(e.filled.form.entered(e.pointer).zone, u"America/New_York"_s);
    QCOMPARE(e.editor->note(), u"sent as 2026-11-20T19:05:00.000Z"_s);
}

void tst_Editors::anEmptyZoneComesBack()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/event_time"_s);
    auto *zone = qobject_cast<QLineEdit *>(e.editor->stops().at(1));
    QVERIFY(QTest::qWaitForWindowActive(e.editor.get()));
    zone->setFocus();
    zone->selectAll();
    QTest::keyClick(zone, Qt::Key_Delete);
    QCOMPARE(zone->text(), QString());
    QTest::keyClick(zone, Qt::Key_Backtab);
    QCOMPARE(zone->text(), u"Europe/Berlin (UTC+1)"_s);
}

void tst_Editors::aTimeThatExistsTwiceOffersBoth()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/event_time"_s);
    auto *fold = qobject_cast<QComboBox *>(e.editor->stops().at(2));
    QVERIFY(fold->isHidden());
    QTest::keyClicks(e.line(), u"2026-10-25 02:30"_s);
    QVERIFY(!fold->isHidden());
    QVERIFY(fold->itemText(1).contains(u"2026-10-25T00:30:00.000Z"_s));
    QTest::keyClick(fold, Qt::Key_Down);
    QTest::keyClick(fold, Qt::Key_Down);
    QCOMPARE(e.filled.form.entered(e.pointer).fold, 1);
    QCOMPARE(e.editor->note(), u"sent as 2026-10-25T01:30:00.000Z"_s);
}

void tst_Editors::anEmptyTimeIsTheTimeOfSending()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/event_time"_s);
    QCOMPARE(e.line()->placeholderText(), u"the time of sending"_s);
}

void tst_Editors::aLinkFillsEmptyFieldsOnly()
{
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/url"_s);
    auto *fill = e.editor->findChild<QPushButton *>();
    QVERIFY(fill->isHidden());
    e.filled.form.setText(u"/context/utm_source"_s, u"mine"_s);
    QTest::keyClicks(e.line(), u"https://a.example/?utm_source=theirs&gclid=g1&utm_id=7&x=1"_s);
    QVERIFY(!fill->isHidden());
    QVERIFY(fill->text().contains(u'2'));
    fill->click();
    QCOMPARE(e.filled.form.entered(u"/context/gclid"_s).text, u"g1"_s);
    QCOMPARE(e.filled.form.entered(u"/context/utm_id"_s).text, u"7"_s);
    QCOMPARE(e.filled.form.entered(u"/context/utm_source"_s).text, u"mine"_s);
    QVERIFY(fill->isHidden());
}

void tst_Editors::aTableIsFilledByKeys()
{
    OneEditor e(u"cortana"_s, u"createConversionEntry"_s, u"/data"_s);
    auto *table = qobject_cast<QTableView *>(e.editor->mainWidget());
    QVERIFY(QTest::qWaitForWindowActive(e.editor.get()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    QWidget *cell = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(cell);
    QTest::keyClicks(cell, u"city"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(e.text(), u"{\"city\":\"\"}"_s);
    table->setCurrentIndex(table->model()->index(0, KeyValueModel::ValueColumn));
    QTest::keyClicks(table, u"K"_s);
    QTRY_COMPARE(table->viewport()->findChildren<QLineEdit *>().size(), 1);
    QTest::keyClick(table->viewport()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(e.text(), u"{\"city\":\"K\"}"_s);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(e.filled.form.entered(e.pointer), Entered());
}

void tst_Editors::aTableTakesWhatIsPasted()
{
    OneEditor e(u"cortana"_s, u"createConversionEntry"_s, u"/data"_s);
    QGuiApplication::clipboard()->setText(u"{\"total\": 129.90, \"who\": {\"a\": [1]}}"_s);
    QTest::keyClick(e.editor->mainWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(e.text(), u"{\"total\":129.90,\"who\":{\"a\":[1]}}"_s);
    QCOMPARE(writeJson(e.filled.form.assembled().body[u"data"]),
             "{\"total\":129.90,\"who\":{\"a\":[1]}}");
}

void tst_Editors::aRefusedKeyIsSaid()
{
    OneEditor e(u"cortana"_s, u"createConversionEntry"_s, u"/data"_s);
    e.filled.form.setText(e.pointer, u"{\"a\":1}"_s);
    QGuiApplication::clipboard()->setText(u"a\t2"_s);
    QTest::keyClick(e.editor->mainWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(e.text(), u"{\"a\":1}"_s);
    bool said = false;
    for (const QWidget *widget : e.editor->findChildren<QWidget *>())
        said = said || widget->accessibleName().contains(u"row 1 already"_s);
    QVERIFY(said);
}

void tst_Editors::aListTakesOneItemALine()
{
    FieldSpec spec;
    spec.pointer = u"/list"_s;
    spec.kind = FieldKind::List;
    FieldSpec item;
    item.kind = FieldKind::Number;
    spec.item = {item};
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/list"_s, spec);
    auto *edit = qobject_cast<QPlainTextEdit *>(e.editor->mainWidget());
    QTest::keyClicks(edit, u"6.90"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, u"x"_s);
    QCOMPARE(e.text(), u"[6.90,\"x\"]"_s);
    QCOMPARE(edit->toPlainText(), u"6.90\nx"_s);
}

void tst_Editors::whatHasNoEditorGetsJson()
{
    FieldSpec spec;
    spec.pointer = u"/any"_s;
    spec.kind = FieldKind::Json;
    OneEditor e(u"whop"_s, u"createConversion"_s, u"/any"_s, spec);
    auto *edit = qobject_cast<QPlainTextEdit *>(e.editor->mainWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, u"{\"a\": [1]}"_s);
    QCOMPARE(e.text(), u"{\"a\": [1]}"_s);
    QVERIFY(edit->tabChangesFocus());
}

QTEST_MAIN(tst_Editors)
#include "tst_editors.moc"
