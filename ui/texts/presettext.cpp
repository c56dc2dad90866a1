// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/presettext.h"

#include "ui/texts/problemtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

class PresetText
{
    Q_DECLARE_TR_FUNCTIONS(desk::PresetText)

public:
    static QString account(const PresetProblem &problem, const Catalog &catalog)
    {
        const Api *api = catalog.api(problem.api);
        if (!api)
            return {};
        QString label = tr("Name");
        if (problem.problem.at == "zone"_L1)
            label = tr("Time zone");
        else if (problem.problem.at == "url"_L1)
            label = tr("Address");
        for (const AccountValue &value : api->accountValues) {
            if (problem.problem.at == u"value:"_s + value.id)
                label = value.label;
        }
        return sentence(problem.problem, *api, label);
    }

    static QString what(const PresetProblem &problem, const Catalog &catalog)
    {
        const auto arg = [&](int at) {
            return problem.args.value(at);
        };
        switch (problem.fault) {
        case PresetFault::NotReadable:
            return tr("The administrator's file could not be read.");
        case PresetFault::NotJson:
            return tr("The administrator's file is not valid JSON.");
        case PresetFault::StandsTwice:
            return tr("“%1” stands twice in the administrator's file.").arg(arg(0));
        case PresetFault::UnknownMember:
            return tr("“%1” is not known there in the administrator's file.").arg(arg(0));
        case PresetFault::Missing:
            return tr("“%1” is missing in the administrator's file.").arg(arg(0));
        case PresetFault::NotAText:
            return tr("“%1” is not a text in the administrator's file.").arg(arg(0));
        case PresetFault::NotAnObject:
            return tr("The administrator's file needs members in braces { } here.");
        case PresetFault::NotAList:
            return tr("“%1” is not a list in the administrator's file.").arg(arg(0));
        case PresetFault::NotANumber:
            return tr("“%1” is not a whole number from %2 to %3 in the administrator's file.")
                .arg(arg(0), arg(1), arg(2));
        case PresetFault::NotAChoice:
            //: %1 is a member of a file, %2 what stands there, %3 a list of what may stand there.
            return tr("“%1” says “%2” in the administrator's file. It can be: %3.")
                .arg(arg(0), arg(1), arg(2));
        case PresetFault::OneOfTwo:
            return tr("An account of the administrator's file needs either “%1” or “%2”.")
                .arg(arg(0), arg(1));
        case PresetFault::UnknownApi:
            return tr("The administrator's file names the vendor “%1”. Known ones are: %2.")
                .arg(arg(0), arg(1));
        case PresetFault::UnknownValue:
            return tr("“%1” in the administrator's file is no value of an account of %2.")
                .arg(arg(0), arg(1));
        case PresetFault::UnknownHeader:
            return tr("“%2” in the administrator's file is no header of “%1”.").arg(arg(0), arg(1));
        case PresetFault::HoldsKey:
            return tr("The administrator's file holds a key. Everybody can read it there: take it "
                      "out, and ask the vendor for another. Keys are entered by each person.");
        case PresetFault::SameId:
            return tr("Two accounts of the administrator's file have the id “%1”.").arg(arg(0));
        case PresetFault::Account:
            return tr("An account of the administrator's file cannot be used. %1")
                .arg(account(problem, catalog));
        }
        Q_UNREACHABLE();
    }

    static QString where(const PresetProblem &problem)
    {
        const QString file = QDir::toNativeSeparators(problem.file);
        if (problem.line == 0)
            return tr("See %1.").arg(file);
        return tr("See %1, line %2, column %3.")
            .arg(file, QString::number(problem.line), QString::number(problem.column));
    }

    static QString step()
    {
        return tr("Nothing of the file counts, and nothing is deleted from history, until it is "
                  "corrected and Conversion Desk is started again.");
    }

    static QString isSetUp()
    {
        return tr("Your administrator set up this account. Only its key is yours to enter.");
    }
    static QString moved(const Account &account)
    {
        return tr("Your administrator changed where %1 sends. A key for the old address was "
                  "removed; enter the one for the new address.")
            .arg(account.name);
    }
    static QString waits(const Account &account)
    {
        return tr("Your administrator changed where %1 sends. Entries still wait to go to the "
                  "present address; the change is made at the first start after they are gone.")
            .arg(account.name);
    }
};
} // namespace

QString presetProblemText(const PresetProblem &problem, const Catalog &catalog)
{
    return QStringList {PresetText::what(problem, catalog), PresetText::where(problem),
                        PresetText::step()}
        .join(u' ');
}

QString presetAccountText()
{
    return PresetText::isSetUp();
}

QString presetMovedText(const Account &account)
{
    return PresetText::moved(account);
}

QString presetWaitsText(const Account &account)
{
    return PresetText::waits(account);
}

} // namespace desk
