// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/operationreader.h"

#include "app/catalog/fieldreader.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

void readRepeat(Members &from, RepeatRule &repeat)
{
    const QString safe = from.choice(u"safe"_s, {u"key"_s, u"natural"_s, u"never"_s});
    repeat.safe = safe == u"key" ? Repeat::Key
        : safe == u"natural"     ? Repeat::Natural
                                 : Repeat::Never;
    repeat.field = from.text(u"field"_s);
    repeat.with = from.texts(u"pair"_s);
    repeat.make = from.text(u"make"_s);
    if (safe.isEmpty())
        from.refuse(u"safe is missing"_s);
    if ((repeat.safe == Repeat::Key) == repeat.field.isEmpty())
        from.refuse(u"field belongs to key, and only to it"_s);
}

Section readSection(Members &from)
{
    Section section;
    section.id = from.neededText(u"id"_s);
    section.title = from.text(u"title"_s);
    section.fields = from.texts(u"fields"_s);
    return section;
}

FieldRule readRule(Members &from)
{
    FieldRule rule;
    rule.when = from.scalarLists(u"when"_s);
    rule.show = from.texts(u"show"_s);
    rule.require = from.texts(u"require"_s);
    rule.above = from.scalars(u"above"_s);
    rule.warnUnlessAny = from.texts(u"warnUnlessAny"_s);
    rule.requireOneOf = from.texts(u"requireOneOf"_s);
    rule.say = from.text(u"say"_s);
    const bool asksForOne = !rule.warnUnlessAny.isEmpty() || !rule.requireOneOf.isEmpty();
    if (asksForOne == rule.say.isEmpty())
        from.refuse(u"say belongs to warnUnlessAny and requireOneOf"_s);
    if (!asksForOne && rule.show.isEmpty() && rule.require.isEmpty() && rule.above.isEmpty())
        from.refuse(u"has no consequence"_s);
    return rule;
}

FollowOn readFollowOn(Members &from)
{
    FollowOn follow;
    follow.id = from.neededText(u"id"_s);
    follow.operation = from.neededText(u"operation"_s);
    follow.title = from.neededText(u"title"_s);
    follow.fill = from.scalars(u"fill"_s);
    follow.set = from.scalars(u"set"_s);
    return follow;
}

void readNames(Members &from, Operation &operation)
{
    operation.title = from.neededText(u"title"_s);
    operation.plural = from.neededText(u"plural"_s);
    operation.help = from.text(u"help"_s);
    operation.icon = from.neededText(u"icon"_s);
    operation.order = from.integer(u"order"_s, 0);
    operation.successor = from.text(u"successor"_s);
}

void readPointers(Members &from, Operation &operation)
{
    operation.summary = from.texts(u"summary"_s);
    operation.answerSummary = from.texts(u"answerSummary"_s);
    operation.search = from.texts(u"search"_s);
    operation.answerSearch = from.texts(u"answerSearch"_s);
    operation.person = from.texts(u"person"_s);
    operation.answerPerson = from.texts(u"answerPerson"_s);
    from.object(u"sameEntry"_s, [&operation](Members &same) {
        operation.sameEntryWithout = same.texts(u"without"_s);
    });
}

void readAnswers(Members &from, Operation &operation)
{
    from.object(u"returnedId"_s, [&operation](Members &id) {
        operation.returnedIdAt = id.neededText(u"at"_s);
        operation.practiceId = id.neededText(u"practice"_s);
    });
    from.eachItem(u"expected"_s,
                  [&operation](Members &item) { operation.expected.append(readKnownError(item)); });
    from.object(u"repeat"_s,
                [&operation](Members &repeat) { readRepeat(repeat, operation.repeat); });
}

void readForm(Members &from, Operation &operation)
{
    from.eachItem(u"sections"_s,
                  [&operation](Members &item) { operation.sections.push_back(readSection(item)); });
    from.eachMember(u"fields"_s, [&operation](const QString &pointer, Members &field) {
        operation.fields.insert(pointer, readField(field));
    });
    from.eachItem(u"rules"_s,
                  [&operation](Members &item) { operation.rules.push_back(readRule(item)); });
    from.eachItem(u"follow"_s,
                  [&operation](Members &item) { operation.follow.push_back(readFollowOn(item)); });
}
} // namespace

Operation readOperation(const QString &id, Members &from)
{
    Operation operation;
    operation.id = id;
    readNames(from, operation);
    operation.headers = from.pairs(u"headers"_s);
    operation.parameters = from.scalars(u"parameters"_s);
    readAnswers(from, operation);
    readPointers(from, operation);
    readForm(from, operation);
    for (const QString &needed : {u"returnedId"_s, u"repeat"_s, u"sections"_s, u"fields"_s}) {
        if (!from.contains(needed))
            from.refuse(u"%1 is missing"_s.arg(needed));
    }
    return operation;
}

KnownError readKnownError(Members &from)
{
    KnownError known;
    if (from.contains(u"status"_s))
        known.status = from.integer(u"status"_s, 0);
    known.type = from.text(u"type"_s);
    known.code = from.text(u"code"_s);
    known.bodyHas = from.text(u"bodyHas"_s);
    known.say = from.text(u"say"_s);
    known.state
        = from.choice(u"state"_s, {u"rejected"_s, u"waiting"_s, u"unknown"_s, u"accepted"_s});
    if (!known.status && known.type.isEmpty() && known.code.isEmpty() && known.bodyHas.isEmpty())
        from.refuse(u"would fit every answer"_s);
    return known;
}

} // namespace desk
