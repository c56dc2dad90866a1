// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace desk {

/// What the program ends with; README.md has the table.
enum ExitCode {
    ExitFine = 0,
    ExitFailed = 1, ///< it could not do what it was asked for
    ExitWrongArguments = 2,
};

/// What was asked for when the program was started.
struct CommandLine
{
    enum class Wish { Run, Help, Version };
    enum class Fault { None, UnknownOption, NoFolder, UnwantedValue, TwoFiles };

    Wish wish = Wish::Run;
    Fault fault = Fault::None;
    QString wrong; ///< the option or the file that is meant
    QString data; ///< everything below this folder; empty: the usual ones
    QString tour; ///< pictures go there
    QString file; ///< to bring in, with its whole path

    /// The first argument is the program. Options of Qt, such as -platform, are passed over.
    [[nodiscard]] static CommandLine read(const QStringList &arguments);
};

} // namespace desk
