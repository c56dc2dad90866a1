// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Input: "document" and "overlay", the two files of a vendor, and "texts", a translation.

#include "app/catalog/catalog.h"

#include "tests/fuzz/fuzz.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

void checkSections(const Operation &operation)
{
    QStringList seen;
    for (const Section &section : operation.sections) {
        for (const QString &field : section.fields) {
            hold(operation.field(field) != nullptr, "a section names fields that exist");
            hold(!seen.contains(field), "a field stands in one section");
            seen.append(field);
        }
    }
}
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto input = readInput(data, size);
    if (!input)
        return 0;
    const Json &document = (*input)[u"document"];
    const Json &overlay = (*input)[u"overlay"];
    const auto api = readApi(document, overlay, (*input)[u"texts"]);
    const auto again = readApi(document, overlay, (*input)[u"texts"]);
    hold(api.has_value() == again.has_value(), "reading twice ends the same");
    if (!api) {
        hold(api.error() == again.error(), "the same error is told twice");
        hold(!api.error().file.isEmpty(), "an error names its file");
        return 0;
    }
    hold(!api->id.isEmpty() && api->environment(u"practice"_s), "an API can be practised");
    for (const Environment &environment : api->environments)
        hold(environment.kind == EnvironmentKind::Practice || environment.url.isValid(),
             "an environment has an address");
    for (const Operation &operation : api->operations)
        checkSections(operation);
    return 0;
}
