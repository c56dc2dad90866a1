// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/filledform.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class tst_FormModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPristineFieldIsNeverWrong();
    void aFieldIsCheckedWhenItIsLeft();
    void anErrorGoesAsSoonAsTheFieldIsRight();
    void onceRightNothingIsSaidWhileTypingGoesOn();
    void sendChecksEverything();
    void warningsStopTheFirstSendOnly();
    void aTableShowsWhatIsWrongInsideIt();
    void whatTheVendorSaidStandsAtItsFieldUntilThatChanges();
    void whatBelongsToNoFieldStandsAboveTheForm();
    void aHiddenFieldKeepsItsText();
    void explicitEmptyIsForNullableFieldsOnly();
    void aTimeThatExistsTwiceAsksWhich();
    void sectionsCountWhatIsFilled();
    void valuesWithoutAFieldAreListed();
};

void tst_FormModel::aPristineFieldIsNeverWrong()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.leave(u"/event_name"_s);
    QVERIFY(f.form.shownProblems(u"/event_name"_s).isEmpty());
    f.form.setText(u"/user/email"_s, u"ann@"_s);
    QVERIFY(f.form.shownProblems(u"/user/email"_s).isEmpty());
    QCOMPARE(f.form.shownErrorCount(), 0);
}

void tst_FormModel::aFieldIsCheckedWhenItIsLeft()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/currency"_s, u"usx"_s);
    QSignalSpy changed(&f.form, &FormModel::problemsChanged);
    f.form.leave(u"/currency"_s);
    QCOMPARE(changed.size(), 1);
    const Problems shown = f.form.shownProblems(u"/currency"_s);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().code, ProblemCode::NotACurrency);
    QCOMPARE(f.form.shownErrorCount(), 1);
}

void tst_FormModel::anErrorGoesAsSoonAsTheFieldIsRight()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/currency"_s, u"usx"_s);
    f.form.leave(u"/currency"_s);
    f.form.setText(u"/currency"_s, u"us"_s);
    QCOMPARE(f.form.shownProblems(u"/currency"_s).size(), 1);
    f.form.setText(u"/currency"_s, u"usd"_s);
    QVERIFY(f.form.shownProblems(u"/currency"_s).isEmpty());
}

void tst_FormModel::onceRightNothingIsSaidWhileTypingGoesOn()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/currency"_s, u"usx"_s);
    f.form.leave(u"/currency"_s);
    f.form.setText(u"/currency"_s, u"usd"_s);
    f.form.setText(u"/currency"_s, u"usdx"_s);
    QVERIFY(f.form.shownProblems(u"/currency"_s).isEmpty());
    f.form.leave(u"/currency"_s);
    QCOMPARE(f.form.shownProblems(u"/currency"_s).size(), 1);
}

void tst_FormModel::sendChecksEverything()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/currency"_s, u"usx"_s);
    QCOMPARE(f.form.checkForSend(), FormModel::Check::HasErrors);
    QCOMPARE(f.form.firstProblem(), u"/event_name"_s);
    QVERIFY(f.form.shownErrorCount() >= 2);
}

void tst_FormModel::warningsStopTheFirstSendOnly()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/event_name"_s, u"lead"_s);
    f.form.setText(u"/company_id"_s, u"biz_1"_s);
    QCOMPARE(f.form.checkForSend(), FormModel::Check::WarningsFirst);
    QVERIFY(!f.form.shownEntryProblems().isEmpty());
    QCOMPARE(f.form.checkForSend(), FormModel::Check::Ready);
    f.form.setText(u"/user/email"_s, u"ann@example.com"_s);
    QCOMPARE(f.form.checkForSend(), FormModel::Check::Ready);
}

void tst_FormModel::aTableShowsWhatIsWrongInsideIt()
{
    FilledForm f(u"cortana"_s, u"createConversionEntry"_s);
    f.form.setText(u"/data"_s, u"{\"a\":"_s);
    f.form.leave(u"/data"_s);
    QCOMPARE(f.form.shownProblems(u"/data"_s).size(), 1);
    QCOMPARE(f.form.shownErrorCount(), 1);
}

void tst_FormModel::whatTheVendorSaidStandsAtItsFieldUntilThatChanges()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/user/email"_s, u"ann@example.com"_s);
    f.form.setServerProblem(u"/user/email"_s, u"is not deliverable"_s);
    QCOMPARE(f.form.shownProblems(u"/user/email"_s).first().args.first(), u"is not deliverable"_s);
    QCOMPARE(f.form.firstProblem(), u"/user/email"_s);
    f.form.setText(u"/user/email"_s, u"bob@example.com"_s);
    QVERIFY(f.form.shownProblems(u"/user/email"_s).isEmpty());
}

void tst_FormModel::whatBelongsToNoFieldStandsAboveTheForm()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setServerProblem(u"/no/such"_s, u"what"_s);
    QCOMPARE(f.form.shownEntryProblems().size(), 1);
    QCOMPARE(f.form.shownErrorCount(), 1);
}

void tst_FormModel::aHiddenFieldKeepsItsText()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    QSignalSpy changed(&f.form, &FormModel::visibilityChanged);
    QVERIFY(!f.form.isVisible(u"/custom_name"_s));
    f.form.setText(u"/event_name"_s, u"custom"_s);
    QVERIFY(f.form.isVisible(u"/custom_name"_s));
    QVERIFY(f.form.isRequired(u"/custom_name"_s));
    f.form.setText(u"/custom_name"_s, u"call"_s);
    f.form.setText(u"/event_name"_s, u"lead"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(f.form.entered(u"/custom_name"_s).text, u"call"_s);
    QVERIFY(!f.form.assembled().body.contains(u"custom_name"));
}

void tst_FormModel::explicitEmptyIsForNullableFieldsOnly()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setNull(u"/event_name"_s);
    QCOMPARE(f.form.entered(u"/event_name"_s), Entered());
    f.form.setNull(u"/value"_s);
    QCOMPARE(f.form.entered(u"/value"_s).state, EnteredState::Null);
    QVERIFY(f.form.assembled().body.contains(u"value"));
    QVERIFY(f.form.assembled().body[u"value"].isNull());
    f.form.clear(u"/value"_s);
    QVERIFY(!f.form.assembled().body.contains(u"value"));
}

void tst_FormModel::aTimeThatExistsTwiceAsksWhich()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    const QString when = u"/event_time"_s;
    f.form.setText(when, u"2026-10-25 02:30"_s);
    QVERIFY(f.form.isTwice(when));
    QVERIFY(f.form.preview(when).isEmpty());
    QCOMPARE(f.form.previewOf(when, 0), u"2026-10-25T00:30:00.000Z"_s);
    QCOMPARE(f.form.previewOf(when, 1), u"2026-10-25T01:30:00.000Z"_s);
    Entered chosen = f.form.entered(when);
    chosen.fold = 1;
    f.form.setEntered(when, chosen);
    QVERIFY(f.form.isTwice(when));
    QCOMPARE(f.form.preview(when), u"2026-10-25T01:30:00.000Z"_s);
    f.form.setText(when, u"2026-10-26 02:30"_s);
    QVERIFY(!f.form.isTwice(when));
}

void tst_FormModel::sectionsCountWhatIsFilled()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    f.form.setText(u"/context/gclid"_s, u"1"_s);
    f.form.setText(u"/context/utm_id"_s, u"2"_s);
    const auto &sections = f.form.operation().sections;
    const auto tracking = std::find_if(sections.begin(), sections.end(),
                                       [](const auto &one) { return one.id == "tracking"_L1; });
    QVERIFY(tracking != sections.end());
    const auto state = f.form.sectionState(*tracking);
    QCOMPARE(state.filled, 2);
    QCOMPARE(state.total, 18);
    QCOMPARE(state.errors, 0);
}

void tst_FormModel::valuesWithoutAFieldAreListed()
{
    FilledForm f(u"whop"_s, u"createConversion"_s);
    Draft draft = f.form.draft();
    draft.values.insert(u"/old_field"_s, {EnteredState::Set, u"x"_s, {}, -1});
    f.form.setDraft(draft);
    QCOMPARE(f.form.strayFields(), QStringList(u"/old_field"_s));
    QVERIFY(!f.form.isTouched());
}

QTEST_GUILESS_MAIN(tst_FormModel)
#include "tst_formmodel.moc"
