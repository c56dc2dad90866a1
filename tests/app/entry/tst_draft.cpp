// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/draft.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class tst_Draft : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatWasTypedSurvivesARestart();
    void aDraftOfAnOlderProgramOpens();
};

void tst_Draft::whatWasTypedSurvivesARestart()
{
    Draft draft;
    draft.id = u"d1"_s;
    draft.account = u"a1"_s;
    draft.api = u"acme"_s;
    draft.operation = u"createNote"_s;
    draft.values = {
        {u"/value"_s, {EnteredState::Set, u"1.234,5x"_s, {}, -1}},
        {u"/when"_s, {EnteredState::Set, u"25.10.2026 02:30"_s, u"Europe/Berlin"_s, 1}},
        {u"/note"_s, {EnteredState::Null, {}, {}, -1}},
        {u"/gone/a~1b"_s, {EnteredState::NotSent, u"kept"_s, {}, -1}},
    };
    draft.key = u"k1"_s;
    draft.corrects = 12;
    draft.setAside = true;
    draft.locale = u"de"_s;
    draft.changedAt = 1795183200123;

    const auto stored = parseJson(writeJson(draftToJson(draft)));
    QVERIFY(stored);
    QCOMPARE(draftFromJson(*stored), draft);
}

void tst_Draft::aDraftOfAnOlderProgramOpens()
{
    const auto stored
        = parseJson(R"({"id":"d1","corrects":"x","values":{"/a":{"state":"later"}}})");
    const Draft draft = draftFromJson(*stored);
    QCOMPARE(draft.id, u"d1"_s);
    QCOMPARE(draft.corrects, 0);
    QCOMPARE(draft.values.value(u"/a"_s), Entered());
    QCOMPARE(draftFromJson(Json()), Draft());
}

QTEST_GUILESS_MAIN(tst_Draft)
#include "tst_draft.moc"
