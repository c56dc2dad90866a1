// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/crashguard.h"
#include "app/core/json.h"
#include "app/core/log.h"
#include "app/core/logfile.h"
#include "app/core/version.h"
#include "app/entry/preset.h"
#include "app/outbox/networkwatch.h"
#include "app/secrets/keychain.h"
#include "app/secrets/keychainfacts.h"
#include "ui/look/icons.h"
#include "ui/look/readablestyle.h"
#include "ui/models/commandline.h"
#include "ui/texts/commandlinetext.h"
#include "ui/texts/translations.h"
#include "ui/tour/tour.h"
#include "ui/window/mainwindow.h"
#include "ui/window/openedfiles.h"
#include "ui/window/singleinstance.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <optional>

#include "resources/resources.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

void say(std::FILE *where, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), where);
}

/// What needs no window, and so no display: help, the version, and what is wrong with the
/// arguments.
std::optional<int> answerInTerminal(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = CommandLine::read(arguments);
    const bool isWrong = line.fault != CommandLine::Fault::None;
    if (!isWrong && line.wish == CommandLine::Wish::Run)
        return {};
    const QCoreApplication application(argc, argv);
    const Translations translations(QLocale::system());
    if (isWrong)
        say(stderr, wrongArgumentsText(line));
    else if (line.wish == CommandLine::Wish::Help)
        say(stdout, helpText());
    else
        say(stdout, u"conversion-desk %1\n"_s.arg(QLatin1String(version)));
    return isWrong ? ExitWrongArguments : ExitFine;
}

// Numbers and dates follow the system unless a language of another kind was chosen.
QLocale localeOf(const Preferences &preferences)
{
    const QLocale system = QLocale::system();
    const QLocale chosen(preferences.language());
    return preferences.language().isEmpty() || chosen.language() == system.language() ? system
                                                                                      : chosen;
}

QStringList keyPrefixes(const Catalog &catalog)
{
    QStringList prefixes;
    for (const Api &api : catalog.apis())
        prefixes += api.key.prefixes;
    return prefixes;
}

/// What is known of a log that ends without "end": the program was killed or crashed.
struct Lifetime
{
    Lifetime()
    {
        LogLine(logProgram(), "start")
            .name("version", QApplication::applicationVersion())
            .name("qt", QString::fromLatin1(qVersion()))
            .name("platform", QGuiApplication::platformName())
            .name("keychain", backendName(keychainFacts()));
    }
    ~Lifetime() { LogLine(logProgram(), "end"); }
    Q_DISABLE_COPY_MOVE(Lifetime)
};

Currencies readCurrencies(const QString &language)
{
    const auto json = readJsonFile(u":/currencies.json"_s);
    return Currencies::fromJson(json ? *json : Json(), language);
}
} // namespace

int main(int argc, char *argv[])
{
    keepMemoryOutOfCrashFiles(); // before a key can be in it
    if (const auto code = answerInTerminal(argc, argv))
        return *code;
    QApplication application(argc, argv);
    QApplication::setStyle(new ReadableStyle);
    QApplication::setApplicationName(u"conversion-desk"_s);
    QApplication::setApplicationDisplayName(u"Conversion Desk"_s);
    QApplication::setApplicationVersion(QLatin1String(version));
    QApplication::setDesktopFileName(u"conversion-desk"_s);
    initResources();
    QApplication::setWindowIcon(appIcon());
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    const CommandLine arguments = CommandLine::read(QApplication::arguments());
    const QTemporaryDir trial; // a tour leaves nothing in the person's own history
    const bool isTrial = arguments.data.isEmpty() && !arguments.tour.isEmpty();
    const QString own = isTrial ? trial.path() : arguments.data;
    const Folders folders = own.isEmpty() ? Folders::standard() : Folders::below(own);
    SingleInstance instance(folders.data);
    const bool isFirst = instance.begin(arguments.file);
    Preferences preferences(folders.preferences);
    const QLocale locale = localeOf(preferences);
    QLocale::setDefault(locale);
    const Translations translations(locale);
    if (!isFirst && !instance.wasHeard())
        say(stderr, notHeardText());
    if (!isFirst)
        return instance.wasHeard() ? ExitFine : ExitFailed;
    const QString language = QLocale::languageToCode(locale.language());

    const Catalog catalog = Catalog::load(u":/apis"_s, folders.apis, language);
    const LogFile log({folders.log, keyPrefixes(catalog)});
    const Lifetime lifetime;
    const Currencies currencies = readCurrencies(language);
    const SystemClock clock;
    const auto preset
        = isTrial ? Preset() : readPreset(Folders::preset(), catalog); // a tour is nobody's work
    if (!preset)
        LogLine(logProgram(), "the preset file is wrong", QtWarningMsg)
            .number("fault", preset.error().fault)
            .number("line", preset.error().line);
    preferences.setPreset(preset ? std::optional(*preset) : std::nullopt);
    Engine engine(catalog, clock,
                  {folders.data, {}, preset ? std::optional(preset->accounts) : std::nullopt});
    KeychainStore keys;
    KeyCourier courier(engine, keys);
    MainWindow window;
    Workspace workspace({window, engine, courier, catalog, currencies, clock, preferences, folders,
                         preset ? std::nullopt : std::optional(preset.error())});
    QObject::connect(&instance, &SingleInstance::raiseAsked, &window, [&](const QString &file) {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        if (!file.isEmpty())
            workspace.importFile(file);
    });
    const OpenedFiles opened;
    QObject::connect(&opened, &OpenedFiles::asked, &workspace, &Workspace::importFile);
    if (!arguments.file.isEmpty())
        workspace.importFile(arguments.file);
    std::unique_ptr<Tour> tour;
    if (!arguments.tour.isEmpty())
        tour = std::make_unique<Tour>(window, workspace, arguments.tour);
    engine.start();
    window.show();
    const NetworkWatch watch(engine);
    return QApplication::exec();
}
