// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/program.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/pages/importpage.h"

#include <QClipboard>
#include <QComboBox>

namespace desk {

/// Shows each page of the window, for each vendor, and each dialog, and gathers what `find` says
/// of it: a text for what is wrong, an empty one where nothing is.
template<typename Find>
QString inEveryPlace(Program &program, const Find &find)
{
    QStringList found;
    const auto note = [&](const QString &place, QWidget *window) {
        if (const QString what = find(window); !what.isEmpty())
            found.append(place + QStringLiteral(": ") + what);
    };
    QStringList pages;
    for (const Api &api : program.catalog.apis()) {
        program.openAccountOf(api.id);
        for (const Operation &operation : api.operations) {
            program.goTo(QStringLiteral("new/") + operation.id);
            QTest::qWait(50); // what is asked for comes
            note(operation.id, &program.window);
        }
    }
    for (const char *page : {"outbox", "history", "accounts", "settings"}) {
        program.goTo(QString::fromLatin1(page));
        QTest::qWait(50);
        note(QString::fromLatin1(page), &program.window);
    }
    program.goTo(QStringLiteral("import"));
    QTest::qWait(50);
    note(QStringLiteral("import"), &program.window);
    BatchSession &session = program.workspace.importPage().session();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Event,E-Mail,When\nlead,ann@example.com,20/11/2026 10:00\nlead,nobody,\n"));
    program.openAccountOf(program.catalog.apis().front().id);
    program.goTo(QStringLiteral("new/") + program.catalog.apis().front().operations.front().id);
    program.goTo(QStringLiteral("import"));
    program.workspace.importPage().pasteRows();
    (void)QTest::qWaitFor([&] { return session.phase() == BatchSession::Phase::Mapping; });
    note(QStringLiteral("columns"), &program.window);
    session.check();
    (void)QTest::qWaitFor([&] { return session.phase() == BatchSession::Phase::Rows; });
    QTest::qWait(200); // what history knows
    note(QStringLiteral("rows"), &program.window);
    const KeyEditor::Parts parts {program.engine, program.courier, program.catalog};
    Account shop = program.workspace.accounts().accounts().first();
    shop.environment = EnvironmentKind::Custom;
    shop.environmentId = QStringLiteral("custom");
    AccountDialog account(parts, program.workspace.accounts(), shop);
    Account preset = shop;
    preset.isPreset = true;
    AccountDialog ofTheAdministrator(parts, program.workspace.accounts(), preset);
    AccountDialog fresh(parts, program.workspace.accounts(), std::nullopt);
    KeysDialog keys(program.keys);
    AboutDialog about(QStringLiteral("/data"));
    for (QDialog *dialog :
         QList<QDialog *> {&account, &ofTheAdministrator, &fresh, &keys, &about}) {
        dialog->open();
        note(dialog->windowTitle(), dialog);
        dialog->reject();
    }
    about.showLicences();
    about.open();
    note(QStringLiteral("licences"), &about);
    about.reject();
    return found.join(u'\n');
}

/// So that the pages have rows of every kind: accepted, refused, and unknown ones.
[[nodiscard]] inline bool sendOneOfEachState(Program &program)
{
    auto *answers = program.window.findChild<QComboBox *>(QStringLiteral("practiceAnswer"));
    program.goTo(QStringLiteral("new/createLead"));
    const std::pair<int, SubmissionState> all[] {{0, SubmissionState::Accepted},
                                                 {400, SubmissionState::Rejected},
                                                 {500, SubmissionState::Unknown}};
    for (const auto &[answer, state] : all) {
        answers->setCurrentIndex(answer == 0 ? 0 : answers->findData(answer));
        program.key(Qt::Key_Return, Qt::ControlModifier);
        program.key(Qt::Key_Return, Qt::ControlModifier); // an equal one is asked about
        if (!program.sent(QStringLiteral("createLead"), state))
            return false;
    }
    answers->setCurrentIndex(0);
    return true;
}

} // namespace desk
