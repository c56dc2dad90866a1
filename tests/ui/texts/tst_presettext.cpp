// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/presettext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_PresetText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void eachMistakeHasASentenceThatNamesItsPlace();
    void aMistakeInAnAccountIsSaidAsTheDialogSaysIt();

private:
    const Catalog m_catalog = Catalog::load(QStringLiteral(DESK_TEST_DATA "/apis"), {}, u"en"_s);
};

void tst_PresetText::eachMistakeHasASentenceThatNamesItsPlace()
{
    QSet<QString> seen;
    for (int fault = 0; fault <= int(PresetFault::Account); ++fault) {
        PresetProblem problem;
        problem.fault = PresetFault(fault);
        problem.args = {u"ARG1"_s, u"ARG2"_s, u"ARG3"_s};
        problem.file = u"/etc/xdg/conversion-desk/preset.json"_s;
        problem.line = 7;
        problem.column = 9;
        problem.api = u"acme"_s;
        problem.problem = {u"name"_s, ProblemCode::Required, {}, ProblemLevel::Error};
        const QString text = presetProblemText(problem, m_catalog);
        QVERIFY2(text.contains(u"preset.json, line 7, column 9."_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"started again."_s), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY(!seen.contains(text));
        seen.insert(text);
    }
}

void tst_PresetText::aMistakeInAnAccountIsSaidAsTheDialogSaysIt()
{
    const auto preset = parsePreset(
        R"({"accounts": [{"id": "a", "name": "A", "api": "acme", "environment": "production"}]})",
        m_catalog);
    QVERIFY(!preset);
    const QString text = presetProblemText(preset.error(), m_catalog);
    QVERIFY2(text.contains(u"Shop id"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(tst_PresetText)
#include "tst_presettext.moc"
