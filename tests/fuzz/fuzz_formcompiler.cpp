// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Input: an OpenAPI document whose "body" is a schema and whose "parameter" is a parameter.

#include "app/schema/compiler.h"

#include "tests/fuzz/fuzz.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

size_t countFields(const FieldSpec &spec)
{
    size_t count = 1;
    for (const auto *below : {&spec.children, &spec.item, &spec.alternatives}) {
        for (const FieldSpec &child : *below)
            count += countFields(child);
    }
    return count;
}

QString told(const FieldSpec &spec)
{
    QString text = spec.pointer + u'|' + spec.name + u'|' + QString::number(int(spec.kind)) + u'|'
        + spec.formatName + u'|' + spec.pattern + u'|' + spec.minimum.value_or(QString()) + u'|'
        + spec.maximum.value_or(QString()) + u'|' + (spec.required ? u'r' : u'-')
        + (spec.nullable ? u'n' : u'-') + (spec.closed ? u'c' : u'-');
    for (const Json &choice : spec.choices)
        text += QString::fromUtf8(writeJson(choice));
    for (const auto *below : {&spec.children, &spec.item, &spec.alternatives}) {
        text += u'(';
        for (const FieldSpec &child : *below)
            text += told(child);
        text += u')';
    }
    return text;
}

void check(const Result<CompiledSchema> &once, const Result<CompiledSchema> &again)
{
    hold(once.has_value() == again.has_value(), "compiling twice ends the same");
    if (!once) {
        hold(once.error() == again.error(), "the same error is told twice");
        hold(once.error().code == ErrorCode::DescriptionInvalid
                 || once.error().code == ErrorCode::DescriptionCycle
                 || once.error().code == ErrorCode::DescriptionTooLarge,
             "an error is one of the three");
        return;
    }
    hold(told(once->root) == told(again->root), "compiling twice gives the same fields");
    hold(once->unchecked == again->unchecked, "the same keywords stay unchecked");
    hold(countFields(once->root) <= 20001, "fields are bounded");
    for (const FieldSpec *leaf : leaves(once->root))
        hold(findField(once->root, leaf->pointer) != nullptr, "every leaf is found");
}
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = readInput(data, size);
    if (!document)
        return 0;
    check(compileSchema(*document, u"/body"_s), compileSchema(*document, u"/body"_s));
    check(compileParameter(*document, u"/parameter"_s),
          compileParameter(*document, u"/parameter"_s));
    return 0;
}
