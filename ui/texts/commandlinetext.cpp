// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/commandlinetext.h"

#include <QCoreApplication>
#include <QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// What is shown in a terminal.
class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(desk::CommandLineText)

public:
    static QString help()
    {
        const QList<std::pair<QString, QString>> options {
            {u"--data FOLDER"_s, tr("Keep all files below FOLDER, not in the usual folders.")},
            {u"--tour FOLDER"_s,
             tr("Make practice entries in the real window, save pictures of "
                "it in FOLDER, print the id that came back, and end.")},
            {u"-h, --help"_s, tr("Show this text and end.")},
            {u"-v, --version"_s, tr("Show the version and end.")},
        };
        const QList<std::pair<QString, QString>> codes {
            {QString::number(ExitFine), tr("All went well.")},
            {QString::number(ExitFailed), tr("What was asked for could not be done.")},
            {QString::number(ExitWrongArguments), tr("The arguments are wrong.")},
        };
        return QStringList {
                   tr("Usage: %1").arg(u"conversion-desk [OPTION]… [FILE]"_s),
                   QString(),
                   tr("Enter conversions, leads and affiliates, and see what became of "
                      "them."),
                   QString(),
                   wrapped(tr("FILE is a table (CSV, TSV or Excel) or a batch to bring in. Where a "
                              "window is open already, that one brings it in."),
                           0),
                   QString(),
                   tr("Options:"),
                   table(options),
                   QString(),
                   tr("Exit codes:"),
                   table(codes)}
                   .join(u'\n')
            + u'\n';
    }

    static QString wrong(const CommandLine &line)
    {
        switch (line.fault) {
        case CommandLine::Fault::None:
            return {};
        case CommandLine::Fault::UnknownOption:
            return tr("There is no option %1.").arg(line.wrong);
        case CommandLine::Fault::NoFolder:
            return tr("The option %1 needs a folder.").arg(line.wrong);
        case CommandLine::Fault::UnwantedValue:
            return tr("The option %1 takes no value.").arg(line.wrong);
        case CommandLine::Fault::TwoFiles:
            return tr("One file can be brought in at a time; %1 is a second one.").arg(line.wrong);
        }
        Q_UNREACHABLE();
    }
    static QString seeHelp() { return tr("conversion-desk --help lists the options."); }
    static QString notHeard()
    {
        return tr("Conversion Desk is open already, but its window does not answer. Close it, or "
                  "try again.");
    }

private:
    /// In lines of the terminal; all but the first are indented.
    static QString wrapped(const QString &text, qsizetype indent)
    {
        QString lines;
        qsizetype column = indent;
        for (const QString &word : text.split(u' ')) {
            if (column > indent && column + 1 + word.size() > width) {
                lines += u'\n' + QString(indent, u' ');
                column = indent;
            } else if (column > indent) {
                lines += u' ';
                ++column;
            }
            lines += word;
            column += word.size();
        }
        return lines;
    }

    static QString table(const QList<std::pair<QString, QString>> &rows)
    {
        qsizetype widest = 0;
        for (const auto &[name, text] : rows)
            widest = std::max(widest, name.size());
        QStringList lines;
        for (const auto &[name, text] : rows)
            lines.append(u"  "_s + name.leftJustified(widest) + u"  "_s
                         + wrapped(text, widest + 4));
        return lines.join(u'\n');
    }

    static constexpr qsizetype width = 79;
};
} // namespace

QString helpText()
{
    return CommandLineText::help();
}

QString wrongArgumentsText(const CommandLine &line)
{
    return CommandLineText::wrong(line) + u'\n' + CommandLineText::seeHelp() + u'\n';
}

QString notHeardText()
{
    return CommandLineText::notHeard() + u'\n';
}

} // namespace desk
