// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/catalog/catalog.h"
#include "app/outbox/keycourier.h"
#include "fakes/fakeclock.h"
#include "fakes/fakekeystore.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/composepage.h"
#include "ui/pages/historypage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

#include "resources/resources.h"

namespace desk {

inline QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// The program without its main function: over a folder, with the keychain of the test.
struct Program
{
    explicit Program(const QString &folder, const QString &language = QStringLiteral("en"),
                     const QString &presetFile = {}, const QString &apis = QStringLiteral(":/apis"))
        : catalog(Catalog::load(apis, folder + QStringLiteral("/apis"), language))
        , currencies(Currencies::fromJson(readJsonFile(QStringLiteral(":/currencies.json")).value(),
                                          language))
        , preferences(Folders::below(folder).preferences)
        , preset(readPreset(presetFile, catalog))
        , engine(catalog, clock,
                 {folder, {}, preset ? std::optional(preset->accounts) : std::nullopt})
        , courier(engine, keys)
        , workspace({window, engine, courier, catalog, currencies, clock, withPreset(preferences),
                     Folders::below(folder), preset ? std::nullopt : std::optional(preset.error())})
        , ready(&workspace, &Workspace::ready)
    {
        engine.start();
        window.resize(1366, 768);
        window.show();
        activate();
        (void)QTest::qWaitFor([this] { return !ready.isEmpty(); }, 20000);
        // The second account of a first start is saved a moment later.
        const auto all = [this] {
            return (preset && !preset->accounts.isEmpty())
                || workspace.accounts().rowCount() >= int(catalog.apis().size());
        };
        (void)QTest::qWaitFor(all, 20000);
    }

    [[nodiscard]] const FormModel &form() { return workspace.composePage().form(); }
    [[nodiscard]] const SubmissionRow &newest() { return workspace.recent().rows().front(); }
    void goTo(const QString &page) { window.commands().run(QStringLiteral("page/") + page); }
    /// Asked for again and again: a busy computer loses an activation now and then.
    void activate()
    {
        const auto isActive = [this] {
            window.activateWindow();
            return QGuiApplication::focusWindow() == window.windowHandle();
        };
        (void)QTest::qWaitFor(isActive, 20000);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!QGuiApplication::focusWindow())
            activate();
        QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] FieldEditor *focusedEditor() const
    {
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (auto *editor = qobject_cast<FieldEditor *>(at))
                return editor;
        }
        return nullptr;
    }
    /// By the Tab key alone.
    [[nodiscard]] bool tabTo(const QString &pointer)
    {
        for (int tabs = 0; tabs < 80; ++tabs) {
            const FieldEditor *editor = focusedEditor();
            if (editor && editor->pointer() == pointer)
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    void tabTo(const std::function<bool(QWidget *)> &is)
    {
        for (int tabs = 0; tabs < 80 && !is(QApplication::focusWidget()); ++tabs)
            key(Qt::Key_Tab);
    }
    [[nodiscard]] QPushButton *sendButton()
    {
        for (auto *button : workspace.composePage().findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool sent(const QString &operation, SubmissionState state)
    {
        return QTest::qWaitFor(
            [&] {
                const auto &rows = workspace.recent().rows();
                return !rows.empty() && rows.front().operation == operation
                    && rows.front().state == state;
            },
            20000);
    }

    void openAccountOf(const QString &vendor)
    {
        for (const Account &account : workspace.accounts().accounts()) {
            if (account.api == vendor)
                workspace.openAccount(account.id);
        }
    }
    /// As the view does, through the model that both share.
    void typeInto(const QMap<QString, QString> &texts)
    {
        auto &model = const_cast<FormModel &>(form());
        for (auto it = texts.begin(); it != texts.end(); ++it)
            model.setText(it.key(), it.value());
    }
    [[nodiscard]] qint64 newestId()
    {
        const auto &rows = workspace.recent().rows();
        return rows.empty() ? 0 : rows.front().id;
    }
    /// What the window says of the newest row: *Details* of *Just sent*.
    [[nodiscard]] QString saidOfNewest(const QString &sentence)
    {
        for (auto *button : workspace.composePage().findChildren<QPushButton *>()) {
            // It asks for what an unknown one needs.
            const QString name = newest().state == SubmissionState::Unknown
                ? QStringLiteral("Decide…")
                : QStringLiteral("Details");
            if (button->isVisible() && withoutMnemonic(button->text()) == name)
                button->click();
        }
        QString said;
        (void)QTest::qWaitFor([&] {
            for (const QLabel *label : workspace.historyPage().findChildren<QLabel *>()) {
                if (label->isVisible()
                    && label->accessibleName() == QStringLiteral("What happened"))
                    said = label->text();
            }
            return said.contains(sentence);
        });
        return said;
    }
    [[nodiscard]] Preferences &withPreset(Preferences &some) const
    {
        some.setPreset(preset ? std::optional(*preset) : std::nullopt);
        return some;
    }
    /// Nothing of the newest row goes on, and nothing is paused for it.
    void letGo()
    {
        const SubmissionRow row = newest();
        engine.cancel(row.id);
        engine.decide(row.id, Decision::DidNotArrive, {});
        engine.resume(row.account, {});
    }

    ShiftedClock clock;
    const Catalog catalog;
    const Currencies currencies;
    Preferences preferences;
    const tl::expected<Preset, PresetProblem> preset;
    FakeKeyStore keys;
    Engine engine;
    KeyCourier courier;
    MainWindow window;
    Workspace workspace;
    QSignalSpy ready;
};

/// What a person who has nothing at hand would type, from the documents' examples.
inline QMap<QString, QString> examplesOf(const QString &operation)
{
    static const QMap<QString, QMap<QString, QString>> examples {
        {QStringLiteral("createConversion"),
         {{QStringLiteral("/event_name"), QStringLiteral("lead")},
          {QStringLiteral("/user/email"), QStringLiteral("ann@example.com")}}},
        {QStringLiteral("createEvent"),
         {{QStringLiteral("/event_name"), QStringLiteral("purchase")},
          {QStringLiteral("/user/email"), QStringLiteral("ann@example.com")},
          {QStringLiteral("/value"), QStringLiteral("12.50")},
          {QStringLiteral("/currency"), QStringLiteral("USD")}}},
        {QStringLiteral("createLead"), {}},
        {QStringLiteral("createAffiliate"),
         {{QStringLiteral("/user_identifier"), QStringLiteral("jane@example.com")}}},
        {QStringLiteral("createConversionEntry"),
         {{QStringLiteral("/eventValue"), QStringLiteral("12.50")},
          {QStringLiteral("/currency"), QStringLiteral("USD")}}}};
    return examples.value(operation);
}
} // namespace desk
