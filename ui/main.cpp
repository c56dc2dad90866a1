// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/crashguard.h"
#include "app/core/json.h"
#include "app/core/log.h"
#include "app/core/logfile.h"
#include "app/outbox/networkwatch.h"
#include "app/secrets/keychain.h"
#include "app/secrets/keychainfacts.h"
#include "ui/look/icons.h"
#include "ui/look/readablestyle.h"
#include "ui/texts/translations.h"
#include "ui/tour/tour.h"
#include "ui/window/mainwindow.h"
#include "ui/window/singleinstance.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>

#include <memory>

#include "resources/resources.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

struct Arguments
{
    QString data; ///< everything below this folder
    QString tour; ///< pictures go there
    QString file; ///< to bring in
};

Arguments readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Enter conversions, leads and affiliates, and see what became of them."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, u"Keep all files below FOLDER."_s, u"FOLDER"_s);
    const QCommandLineOption tour(
        u"tour"_s,
        u"Make a practice entry in the real window, save pictures in FOLDER, print the id."_s,
        u"FOLDER"_s);
    parser.addOptions({data, tour});
    parser.addPositionalArgument(u"file"_s, u"A table or a batch to bring in."_s, u"[FILE]"_s);
    parser.process(application);
    const QStringList files = parser.positionalArguments();
    const QString file = files.isEmpty() ? QString() : QFileInfo(files.first()).absoluteFilePath();
    return {parser.value(data), parser.value(tour), file};
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
    QApplication application(argc, argv);
    QApplication::setStyle(new ReadableStyle);
    QApplication::setApplicationName(u"conversion-desk"_s);
    QApplication::setApplicationDisplayName(u"Conversion Desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
    QApplication::setDesktopFileName(u"conversion-desk"_s);
    initResources();
    QApplication::setWindowIcon(appIcon());
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    const Arguments arguments = readArguments(application);
    const QTemporaryDir trial; // a tour leaves nothing in the person's own history
    const bool isTrial = arguments.data.isEmpty() && !arguments.tour.isEmpty();
    const QString own = isTrial ? trial.path() : arguments.data;
    const Folders folders = own.isEmpty() ? Folders::standard() : Folders::below(own);
    SingleInstance instance(folders.data);
    if (!instance.begin(arguments.file))
        return 0;
    Preferences preferences(folders.preferences);
    const QLocale locale = localeOf(preferences);
    QLocale::setDefault(locale);
    const Translations translations(locale);
    const QString language = QLocale::languageToCode(locale.language());

    const Catalog catalog = Catalog::load(u":/apis"_s, folders.apis, language);
    const LogFile log({folders.log, keyPrefixes(catalog)});
    const Lifetime lifetime;
    const Currencies currencies = readCurrencies(language);
    const SystemClock clock;
    Engine engine(catalog, clock, {folders.data});
    KeychainStore keys;
    KeyCourier courier(engine, keys);
    MainWindow window;
    Workspace workspace(
        {window, engine, courier, catalog, currencies, clock, preferences, folders});
    QObject::connect(&instance, &SingleInstance::raiseAsked, &window, [&](const QString &file) {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        if (!file.isEmpty())
            workspace.importFile(file);
    });
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
