// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/enginedesk.h"
#include "fakes/loopbackserver.h"
#include "fakes/program.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/pages/importpage.h"
#include "ui/pages/rowspart.h"
#include "ui/pages/rowsview.h"

namespace desk {

/// The program with an account whose entries go to a server of the test.
class ImportDesk
{
public:
    ImportDesk(const QString &folder, const QString &url,
               const QString &language = QStringLiteral("en"),
               const QString &apis = QStringLiteral(":/apis"))
        : program(folder, language, {}, apis)
    {
        Account account = loopbackAccount(*program.catalog.api(QStringLiteral("whop")), url);
        account.keyBackend = program.keys.name;
        program.keys.put(account.id, "whop_key_of_the_test");
        if (program.workspace.accounts().indexOf(account.id) < 0)
            program.engine.saveAccount(account);
        (void)QTest::qWaitFor(
            [&] { return program.workspace.accounts().indexOf(account.id) >= 0; });
        program.workspace.openAccount(account.id);
        program.goTo(QStringLiteral("new/createConversion"));
    }

    ImportPage &page() { return program.workspace.importPage(); }
    BatchSession &session() { return page().session(); }
    BatchSending &sending() { return page().sending(); }
    RowsView &view() { return page().rows().view(); }
    const BatchModel &model() { return static_cast<const BatchModel &>(*view().model()); }

    bool reaches(BatchSession::Phase phase)
    {
        return QTest::qWaitFor([&] { return session().phase() == phase; }, 20000);
    }
    bool opens(const QString &path)
    {
        program.workspace.importFile(path);
        if (!QTest::qWaitFor([&] { return session().phase() != BatchSession::Phase::Reading; },
                             20000))
            return false;
        if (session().phase() == BatchSession::Phase::Mapping)
            session().check();
        return reaches(BatchSession::Phase::Rows);
    }
    QPushButton *button(const QString &text)
    {
        for (auto *one : program.window.findChildren<QPushButton *>()) {
            if (one->isVisible() && withoutMnemonic(one->text()).startsWith(text))
                return one;
        }
        return nullptr;
    }
    /// Through the review that a person sees.
    QString sends()
    {
        if (!QTest::qWaitFor([&] { return button(QStringLiteral("Send…"))->isEnabled(); }))
            return QStringLiteral("nothing to send");
        button(QStringLiteral("Send…"))->click();
        const auto dialog = [&] {
            return page().findChild<ReviewDialog *>();
        };
        if (!QTest::qWaitFor([&] { return dialog() != nullptr; }))
            return QStringLiteral("no review");
        QStringList said;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            said.append(label->text());
        dialog()->findChild<QPushButton *>(QStringLiteral("sendRows"))->click();
        (void)QTest::qWaitFor([&] { return dialog() == nullptr; });
        program.activate();
        return said.join(u'\n');
    }
    /// By the keyboard alone: Tab, or Ctrl+Tab out of the grid, until the focus is on a button of
    /// that name, then Space.
    bool presses(const QString &text)
    {
        const auto isThere = [&] {
            const auto *one = qobject_cast<QPushButton *>(QApplication::focusWidget());
            return one && one->isEnabled() && withoutMnemonic(one->text()).startsWith(text);
        };
        if (!QTest::qWaitFor([&] {
                const auto *one = buttonAnywhere(text);
                return one && one->isEnabled();
            }))
            return false;
        for (int tabs = 0; tabs < 80 && !isThere(); ++tabs) {
            const bool isGrid = QApplication::focusWidget() == &view();
            program.key(Qt::Key_Tab, isGrid ? Qt::ControlModifier : Qt::NoModifier);
        }
        if (!isThere())
            return false;
        program.key(Qt::Key_Space);
        return true;
    }
    /// From the grid, through the review, by the keyboard alone.
    bool sendsByKeys()
    {
        view().setFocus();
        if (!QTest::qWaitFor([&] { return button(QStringLiteral("Send…"))->isEnabled(); }))
            return false;
        program.key(Qt::Key_Return, Qt::ControlModifier);
        const auto isAsked = [&] {
            const auto *dialog = page().findChild<ReviewDialog *>();
            return dialog && QGuiApplication::focusWindow() == dialog->windowHandle();
        };
        if (!QTest::qWaitFor(isAsked, 20000))
            return false;
        program.key(Qt::Key_Return);
        const bool isSent = QTest::qWaitFor([&] { return !page().findChild<ReviewDialog *>(); });
        program.activate();
        return isSent;
    }
    bool counts(const BatchSending::Counts &expected)
    {
        return QTest::qWaitFor([&] { return sending().counts() == expected; }, 20000);
    }
    /// As a person types into the grid: where the focus is.
    void type(const QString &text)
    {
        // A dialog that closes takes the focus with it, and there is no window manager here.
        (void)QTest::qWaitFor([this] {
            if (!QApplication::focusWidget())
                program.activate();
            return QApplication::focusWidget() != nullptr;
        });
        for (const QChar c : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        (void)QTest::qWaitFor([&] { return QApplication::focusWidget() == &view(); });
    }

    Program program;

private:
    static QPushButton *buttonAnywhere(const QString &text)
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            for (auto *one : window->findChildren<QPushButton *>()) {
                if (one->isVisible() && withoutMnemonic(one->text()).startsWith(text))
                    return one;
            }
        }
        return nullptr;
    }
};

/// Accepts whatever comes, each with an id of its own.
inline std::unique_ptr<LoopbackServer> acceptingServer()
{
    auto server = std::make_unique<LoopbackServer>();
    ServerAnswer answer;
    answer.body = R"({"id":"evnt_%n"})";
    server->answerWith(answer);
    return server;
}

inline QStringList emailsOf(const QList<SeenRequest> &requests)
{
    QStringList emails;
    for (const SeenRequest &request : requests)
        emails.append(parseJson(request.body).value()[u"user"][u"email"].toString());
    emails.sort();
    return emails;
}

} // namespace desk
