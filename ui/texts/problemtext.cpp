// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/problemtext.h"

#include "ui/texts/kindtext.h"
#include "ui/texts/outcometext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(desk::ProblemText)

public:
    static QString wrongType(const QString &expected);
    static QString email(const QString &flaw);
    static QString bound(const Problem &problem);
    static QString length(const Problem &problem);
    static QString age(const Problem &problem);
    static QString items(const Problem &problem);
    static QString idKind(const Problem &problem);
    static QString choice(const Problem &problem, const Api &api);
    static QString currency(const Problem &problem, const Api &api);
    static QString digits(const Problem &problem);
    static QString json(const Problem &problem);
    static QString required(const QString &label);
};

QString arg(const Problem &problem, int index)
{
    return problem.args.value(index);
}

QString ProblemText::required(const QString &label)
{
    return label.isEmpty() ? tr("A value is needed here.")
                           //: %1 is a field's label.
                           : tr("%1 is needed.").arg(label);
}

QString ProblemText::wrongType(const QString &expected)
{
    if (expected == "text"_L1)
        return tr("A text is needed here.");
    if (expected == "number"_L1)
        return tr("A number is needed here.");
    if (expected == "integer"_L1)
        return tr("A whole number is needed here.");
    if (expected == "boolean"_L1)
        return tr("Yes or no is needed here.");
    if (expected == "list"_L1)
        return tr("A list is needed here.");
    return tr("Names with values are needed here.");
}

QString ProblemText::email(const QString &flaw)
{
    if (flaw == "domain"_L1)
        return tr("This address has no domain, such as example.com after the @.");
    if (flaw == "at"_L1)
        return tr("This address has no @.");
    if (flaw == "space"_L1)
        return tr("There is a space in this address.");
    return tr("This is not an e-mail address.");
}

QString ProblemText::bound(const Problem &problem)
{
    const bool exclusive = !arg(problem, 1).isEmpty();
    const auto limit = arg(problem, 0);
    if (problem.code == ProblemCode::TooSmall)
        return exclusive ? tr("This must be more than %1.").arg(limit)
                         : tr("This must be at least %1.").arg(limit);
    return exclusive ? tr("This must be less than %1.").arg(limit)
                     : tr("This must be at most %1.").arg(limit);
}

QString ProblemText::length(const Problem &problem)
{
    const int limit = arg(problem, 0).toInt();
    const auto actual = arg(problem, 1);
    const auto rule = problem.code == ProblemCode::TooShort
        ? tr("At least %n character(s) are needed here.", nullptr, limit)
        : tr("At most %n character(s) fit here.", nullptr, limit);
    return actual.isEmpty() ? rule : rule + u' ' + tr("There are %1 now.").arg(actual);
}

QString ProblemText::age(const Problem &problem)
{
    const int number = arg(problem, 0).toInt();
    const auto unit = arg(problem, 1);
    const bool old = problem.code == ProblemCode::TooOld;
    if (unit == "days"_L1)
        return old ? tr("This is more than %n day(s) ago, which is too old.", nullptr, number)
                   : tr("This is more than %n day(s) ahead.", nullptr, number);
    if (unit == "hours"_L1)
        return old ? tr("This is more than %n hour(s) ago, which is too old.", nullptr, number)
                   : tr("This is more than %n hour(s) ahead.", nullptr, number);
    return old ? tr("This is more than %n minute(s) ago, which is too old.", nullptr, number)
               : tr("This is more than %n minute(s) ahead.", nullptr, number);
}

QString ProblemText::items(const Problem &problem)
{
    const int limit = arg(problem, 0).toInt();
    return problem.code == ProblemCode::TooFewItems
        ? tr("At least %n item(s) are needed here.", nullptr, limit)
        : tr("At most %n item(s) fit here.", nullptr, limit);
}

QString ProblemText::idKind(const Problem &problem)
{
    const auto prefix = arg(problem, 2);
    //: %1 is for example "product id", %2 a beginning such as prod_.
    const auto rule = tr("The %1 must begin with “%2”.").arg(idKindText(arg(problem, 0)), prefix);
    const auto seen = arg(problem, 1);
    if (seen.isEmpty())
        return rule;
    //: %1 is for example "plan id".
    return rule + u' ' + tr("What stands here is of another kind: %1.").arg(idKindText(seen));
}

QString ProblemText::choice(const Problem &problem, const Api &api)
{
    //: %1 is what was typed, %2 the vendor's name.
    const auto rule = tr("“%1” is not a choice that %2 accepts.").arg(arg(problem, 0), api.title);
    const auto nearest = arg(problem, 1);
    return nearest.isEmpty() ? rule : rule + u' ' + tr("Did you mean %1?").arg(nearest);
}

QString ProblemText::currency(const Problem &problem, const Api &api)
{
    //: %1 is what was typed, %2 the vendor's name.
    const auto rule = tr("“%1” is not a currency %2 accepts.").arg(arg(problem, 0), api.title);
    const auto nearest = arg(problem, 1).toUpper();
    return nearest.isEmpty() ? rule : rule + u' ' + tr("Did you mean %1?").arg(nearest);
}

QString ProblemText::digits(const Problem &problem)
{
    const int most = arg(problem, 1).toInt();
    if (arg(problem, 0).isEmpty())
        return most == 0 ? tr("No decimals fit here.")
                         : tr("At most %n decimal(s) fit here.", nullptr, most);
    //: %1 is a currency's code.
    return most == 0 ? tr("%1 has no decimals.").arg(arg(problem, 0))
                     : tr("%1 has at most %n decimal(s).", nullptr, most).arg(arg(problem, 0));
}

QString ProblemText::json(const Problem &problem)
{
    if (arg(problem, 0).isEmpty())
        return tr("This is not valid JSON.");
    return tr("This is not valid JSON: see line %1, column %2.")
        .arg(arg(problem, 0), arg(problem, 1));
}

QString say(const Problem &problem, const Api &api)
{
    const auto text = api.texts.value(arg(problem, 0));
    return text.isEmpty() ? ProblemText::tr("This cannot be sent as it is.") : text;
}

} // namespace

QString sentence(const Problem &problem, const Api &api, const QString &label)
{
    switch (problem.code) {
    case ProblemCode::Required:
        return ProblemText::required(label);
    case ProblemCode::WrongType:
        return ProblemText::wrongType(arg(problem, 0));
    case ProblemCode::NotAChoice:
        return ProblemText::choice(problem, api);
    case ProblemCode::NotACurrency:
        return ProblemText::currency(problem, api);
    case ProblemCode::TooShort:
    case ProblemCode::TooLong:
        return ProblemText::length(problem);
    case ProblemCode::TooSmall:
    case ProblemCode::TooLarge:
        return ProblemText::bound(problem);
    case ProblemCode::NotAMultiple:
        return ProblemText::tr("This must be a multiple of %1.").arg(arg(problem, 0));
    case ProblemCode::PatternDiffers:
        return ProblemText::tr("This does not have the form that %1 expects.").arg(api.title);
    case ProblemCode::NotAnEmail:
        return ProblemText::email(arg(problem, 0));
    case ProblemCode::NotAUrl:
        return ProblemText::tr("This is not a web address, such as https://example.com/page.");
    case ProblemCode::NotADate:
        return ProblemText::tr("This is not a date.");
    case ProblemCode::NotATime:
        return ProblemText::tr("This is not a date and time.");
    case ProblemCode::TimeInGap:
        return ProblemText::tr("This time does not exist on that day: the clocks go forward.");
    case ProblemCode::TimeTwice:
        return ProblemText::tr("This time comes twice on that day: choose which of the two.");
    case ProblemCode::UnknownZone:
        return ProblemText::tr("This time zone is not known.");
    case ProblemCode::NotACountry:
        return ProblemText::tr("This is not a country code of two letters, such as DE.");
    case ProblemCode::NotAPhone:
        return ProblemText::tr("This is not a phone number, such as +49 30 123456.");
    case ProblemCode::NotAnIp:
        return ProblemText::tr("This is not an IP address, such as 203.0.113.7.");
    case ProblemCode::NotAUuid:
        return ProblemText::tr("This is not a UUID: 32 digits from 0 to f in five groups.");
    case ProblemCode::WrongIdKind:
        return ProblemText::idKind(problem);
    case ProblemCode::NotANumber:
        return ProblemText::tr("“%1” is not a number.").arg(arg(problem, 0));
    case ProblemCode::TooManyDigits:
        return ProblemText::digits(problem);
    case ProblemCode::TooFewItems:
    case ProblemCode::TooManyItems:
        return ProblemText::items(problem);
    case ProblemCode::RepeatedItem:
        return ProblemText::tr("The same item stands here twice.");
    case ProblemCode::RepeatedKey:
        return ProblemText::tr("The name “%1” stands here twice.").arg(arg(problem, 0));
    case ProblemCode::UnknownMember:
        return ProblemText::tr("%1 does not know the name “%2”.").arg(api.title, arg(problem, 0));
    case ProblemCode::NotJson:
        return ProblemText::json(problem);
    case ProblemCode::UrlNotSecure:
        return ProblemText::tr(
            "Use https:// here. Plain http:// is only for addresses of this computer.");
    case ProblemCode::NameTaken:
        return ProblemText::tr("There is another account called %1.").arg(problem.args.value(0));
    case ProblemCode::NoAlternativeFits:
        return ProblemText::tr("This fits none of the forms that %1 accepts.").arg(api.title);
    case ProblemCode::TooOld:
    case ProblemCode::TooFarAhead:
        return ProblemText::age(problem);
    case ProblemCode::Say:
        return say(problem, api);
    case ProblemCode::ServerSaid:
        return vendorQuote(arg(problem, 0), api);
    }
    Q_UNREACHABLE();
}

} // namespace desk
