// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/ownwarnings.h"
#include "fakes/program.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/look/messagebar.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {
const QByteArray practice = R"({"id": "desk-1", "name": "Reception", "api": "whop",
    "environment": "practice", "values": {"company": "biz_1"}})";
const QByteArray production = R"({"id": "desk-2", "name": "Acme Store", "api": "whop",
    "environment": "production", "values": {"company": "biz_acme"}})";
} // namespace

/// What an administrator decides, as a person sees it.
class tst_PresetFeature : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init() { failOnOwnWarning(); }

    void anAccountIsThereAndTakesAKey();
    void withHistoryOffNothingFinishedIsThereAfterARestart();
    void retentionIsShownAndCannotBeChanged();
    void aWrongFileIsSaidAndStopsNothing();

private:
    [[nodiscard]] QString folder() const
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }
    [[nodiscard]] QString write(const QByteArray &text) const
    {
        QFile file(folder() + u".json"_s);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] static bool says(QWidget &where, const QString &text)
    {
        const auto labels = where.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    [[nodiscard]] static QPushButton *button(const QWidget &where, const QString &text)
    {
        for (auto *one : where.findChildren<QPushButton *>()) {
            if (one->isVisible() && withoutMnemonic(one->text()) == text)
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_dir;
};

void tst_PresetFeature::anAccountIsThereAndTakesAKey()
{
    const QString file = write("{\"accounts\": [" + production + "]}");
    QString id;
    {
        Program program(folder(), u"en"_s, file);
        QCOMPARE(program.workspace.accounts().rowCount(), 1);
        id = program.workspace.accounts().accounts().first().id;
        program.goTo(u"accounts"_s);
        QVERIFY(says(program.window, u"Your administrator set up this account"_s));
        QVERIFY(!button(program.window, u"Remove"_s)->isEnabled());
        button(program.window, u"Edit"_s)->click();
        auto *dialog = program.window.findChild<AccountDialog *>();
        QVERIFY(dialog);
        auto *key = dialog->findChild<KeyEditor *>()->line();
        QTRY_VERIFY(key->hasFocus());
        QTest::keyClicks(key, u"whop_abc123"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QTRY_VERIFY(program.keys.keys.count(id));
        QTRY_VERIFY(!program.workspace.accounts().account(id)->keyBackend.isEmpty());
    }
    Program program(folder(), u"en"_s, file);
    QCOMPARE(program.workspace.accounts().rowCount(), 1);
    QCOMPARE(program.workspace.accounts().accounts().first().id, id);
    QVERIFY(!program.workspace.accounts().accounts().first().keyBackend.isEmpty());
}

void tst_PresetFeature::withHistoryOffNothingFinishedIsThereAfterARestart()
{
    const QString file = write("{\"history\": \"off\", \"accounts\": [" + practice + "]}");
    const auto rows = [](Program &program) {
        program.goTo(u"history"_s);
        QTest::qWait(100);
        return program.workspace.historyPage()
            .findChild<QAbstractItemView *>()
            ->model()
            ->rowCount();
    };
    {
        Program program(folder(), u"en"_s, file);
        program.typeInto(examplesOf(u"createConversion"_s));
        program.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(program.sent(u"createConversion"_s, SubmissionState::Accepted));
        QTRY_COMPARE(rows(program), 1); // its receipt can be read
        QVERIFY(says(program.window, u"No history is kept"_s));
        QVERIFY(says(program.window, u"Your administrator decided this."_s));
        program.goTo(u"new/createLead"_s);
        program.typeInto({{u"/user_id"_s, u"user_half"_s}}); // a sheet that is not sent
        QTest::qWait(1500);
    }
    Program program(folder(), u"en"_s, file);
    QCOMPARE(rows(program), 0);
    QVERIFY(says(program.window, u"No history is kept"_s));
    program.goTo(u"new/createLead"_s);
    QCOMPARE(program.form().entered(u"/user_id"_s).text, u"user_half"_s);
    program.goTo(u"settings"_s);
    for (const auto *box : program.window.findChildren<QCheckBox *>()) {
        if (withoutMnemonic(box->text()).startsWith(u"Keep no history"_s))
            QVERIFY(box->isChecked() && !box->isEnabled());
    }
}

void tst_PresetFeature::retentionIsShownAndCannotBeChanged()
{
    Program program(folder(), u"en"_s, write(R"({"retention": {"days": 365, "personDays": 30}})"));
    program.goTo(u"settings"_s);
    QVERIFY(says(program.window, u"Your administrator decided how long history is kept."_s));
    int found = 0;
    for (const auto *box : program.window.findChildren<QSpinBox *>()) {
        if (!box->accessibleName().startsWith(u"Keep"_s))
            continue;
        QVERIFY(!box->isEnabled());
        const bool ofEntries = box->accessibleName() == u"Keep entries for"_s;
        const bool ofPersons = box->accessibleName() == u"Keep personal data for"_s;
        QCOMPARE(box->value(), ofEntries ? 365 : ofPersons ? 30 : 0);
        ++found;
    }
    QCOMPARE(found, 3);
}

void tst_PresetFeature::aWrongFileIsSaidAndStopsNothing()
{
    Program program(folder(), u"en"_s, write("{\n  \"histroy\": \"off\"\n}"));
    const QString said = program.window.messages().message();
    QVERIFY2(said.contains(u"“histroy”"_s), qPrintable(said));
    QVERIFY2(said.contains(u".json, line 2, column 3."_s), qPrintable(said));
    program.typeInto(examplesOf(u"createConversion"_s));
    program.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(program.sent(u"createConversion"_s, SubmissionState::Accepted));
}

QTEST_MAIN(tst_PresetFeature)
#include "tst_presetfeature.moc"
