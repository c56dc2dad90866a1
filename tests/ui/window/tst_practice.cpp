// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/ownwarnings.h"
#include "fakes/program.h"
#include "ui/texts/outcometext.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What people can learn of errors before they meet one.
class tst_Practice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init() { failOnOwnWarning(); }

    void everyErrorCanBePractised_data();
    void everyErrorCanBePractised();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QByteArray(QTest::currentDataTag()).toHex()));
    }

    QTemporaryDir m_dir;
};

void tst_Practice::everyErrorCanBePractised_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("operation");
    const Catalog catalog = Catalog::load(u":/apis"_s, {}, u"en"_s);
    for (const Api &api : catalog.apis()) {
        for (const Operation &operation : api.operations)
            QTest::addRow("%s", qPrintable(operation.id)) << api.id << operation.id;
    }
}

// One after the other in one window, as somebody who is curious does it.
void tst_Practice::everyErrorCanBePractised()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Program program(folder());
    program.openAccountOf(vendor);
    const Api &api = *program.catalog.api(vendor);
    QSet<QString> sentences;
    const auto send = [&](int choice) {
        program.goTo(u"new/"_s + operation);
        auto *answers = program.workspace.composePage().findChild<QComboBox *>(u"practiceAnswer"_s);
        answers->setCurrentIndex(choice);
        const qint64 before = program.newestId();
        program.typeInto(examplesOf(operation));
        program.key(Qt::Key_Return, Qt::ControlModifier);
        const auto isStored = [&] {
            return program.newestId() != before;
        };
        return QTest::qWaitFor(isStored, 20000);
    };
    program.goTo(u"new/"_s + operation);
    const auto *answers
        = program.workspace.composePage().findChild<QComboBox *>(u"practiceAnswer"_s);
    const int count = answers->count();
    for (int choice = 1; choice < count; ++choice) {
        const QString name = answers->itemText(choice);
        QVERIFY2(send(choice), qPrintable(name));
        const auto isJudged = [&] {
            return program.newest().reason != Reason::None
                && program.newest().state != SubmissionState::Sending;
        };
        QVERIFY2(QTest::qWaitFor(isJudged, 20000), qPrintable(name));
        const SubmissionRow row = program.newest();
        const QString whole = sentence(row, api);
        const QString said = program.saidOfNewest(whole);
        QVERIFY2(said.contains(whole), qPrintable(name + u": "_s + said));
        QVERIFY2(!sentences.contains(said), qPrintable(name + u": "_s + said));
        const bool mustAct = row.state == SubmissionState::Rejected
            || row.state == SubmissionState::Unknown || row.reason == Reason::KeyRefused;
        // Ours, or the overlay's own words.
        QVERIFY2(!mustAct || said != shortSentence(row, api), qPrintable(name));
        QVERIFY2(said.contains(nextStep(row, api)), qPrintable(name + u": "_s + said));
        sentences.insert(said);
        program.letGo();
        QVERIFY2(send(0), qPrintable(u"after "_s + name));
        QVERIFY2(program.sent(operation, SubmissionState::Accepted),
                 qPrintable(u"after "_s + name));
    }
}

QTEST_MAIN(tst_Practice)
#include "tst_practice.moc"
