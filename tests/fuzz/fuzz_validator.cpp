// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Input: {"schema": ..., "value": ...}.

#include "app/core/pointer.h"
#include "app/schema/compiler.h"
#include "app/schema/validator.h"

#include "tests/fuzz/fuzz.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// The numbers of a JSON text, as written.
QList<QByteArray> numbersOf(const QByteArray &text)
{
    QList<QByteArray> numbers;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\') {
            ++i;
        } else if (c == '"') {
            inString = !inString;
        } else if (!inString && (c == '-' || (c >= '0' && c <= '9'))) {
            const qsizetype from = i;
            while (i + 1 < text.size() && QByteArrayView("0123456789+-.eE").contains(text[i + 1]))
                ++i;
            numbers.append(text.mid(from, i - from + 1));
        }
    }
    return numbers;
}
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto input = readInput(data, size);
    if (!input)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    hold(numbersOf(text) == numbersOf(writeJson(*input)), "the text of numbers is kept");
    hold(parseJson(writeJson(*input, JsonStyle::Indented)) == input, "what is written is read");

    const auto compiled = compileSchema(*input, u"/schema"_s);
    if (!compiled)
        return 0;
    const Json &value = (*input)[u"value"];
    const Problems problems = validate(value, compiled->root);
    const auto reread = parseJson(writeJson(value));
    hold(reread.has_value() && validate(*reread, compiled->root) == problems,
         "a value is judged the same after it was written and read");
    for (const Problem &problem : problems)
        hold(resolve(value, problem.at) || problem.code == ProblemCode::Required,
             "a problem points to a place of the value");
    static_cast<void>(checkText(value.toString(), compiled->root));
    return 0;
}
