// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/commandline.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// What QApplication takes out of the arguments; it does not exist yet where only help is wanted.
QStringList withoutOptionsOfQt(const QStringList &arguments)
{
    static const QStringList withValue {u"platform"_s,      u"platformpluginpath"_s,
                                        u"platformtheme"_s, u"plugin"_s,
                                        u"qwindowicon"_s,   u"qwindowtitle"_s,
                                        u"session"_s,       u"style"_s,
                                        u"stylesheet"_s,    u"display"_s,
                                        u"geometry"_s,      u"qwindowgeometry"_s};
    static const QStringList alone {u"reverse"_s, u"widgetcount"_s};
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--"_L1)
            return left + arguments.mid(i);
        const bool isOption = i > 0 && argument.startsWith(u'-');
        const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1);
        if (isOption && withValue.contains(name))
            ++i;
        else if (!isOption || !(alone + withValue).contains(name.section(u'=', 0, 0)))
            left.append(argument);
    }
    return left;
}

/// A file manager may give an address instead of a path.
QString pathOf(const QString &file)
{
    const QUrl url(file);
    return QFileInfo(url.isLocalFile() ? url.toLocalFile() : file).absoluteFilePath();
}
} // namespace

CommandLine CommandLine::read(const QStringList &arguments)
{
    const QCommandLineOption help(QStringList {u"h"_s, u"help"_s});
    const QCommandLineOption version(QStringList {u"v"_s, u"version"_s});
    const QCommandLineOption data(u"data"_s, {}, u"FOLDER"_s);
    const QCommandLineOption tour(u"tour"_s, {}, u"FOLDER"_s);
    QCommandLineParser parser;
    parser.addOptions({help, version, data, tour});
    CommandLine line;
    const bool isFine = parser.parse(withoutOptionsOfQt(arguments));
    const auto refuse = [&line](Fault what, const QString &which) {
        if (line.fault == Fault::None) {
            line.fault = what;
            line.wrong = which;
        }
    };
    for (const QString &name : parser.unknownOptionNames())
        refuse(Fault::UnknownOption, (name.size() == 1 ? u"-"_s : u"--"_s) + name);
    for (const auto &option : {data, tour}) {
        const bool hasNone = !isFine && parser.errorText().contains(option.names()[0]);
        if (hasNone || (parser.isSet(option) && parser.value(option).isEmpty()))
            refuse(Fault::NoFolder, u"--"_s + option.names()[0]);
    }
    if (!isFine) // what is left: --help=x
        refuse(Fault::UnwantedValue, parser.isSet(help) ? u"--help"_s : u"--version"_s);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        refuse(Fault::TwoFiles, files[1]);
    if (parser.isSet(version))
        line.wish = Wish::Version;
    if (parser.isSet(help))
        line.wish = Wish::Help;
    line.data = parser.value(data);
    line.tour = parser.value(tour);
    if (!files.isEmpty())
        line.file = pathOf(files.first());
    return line;
}

} // namespace desk
