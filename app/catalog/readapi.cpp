// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/catalog.h"
#include "app/catalog/describe.h"
#include "app/catalog/document.h"
#include "app/catalog/overlayreader.h"
#include "app/catalog/overlaytexts.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Names the file that is to be corrected.
tl::unexpected<Error> wrong(Error error)
{
    const bool ours
        = error.code == ErrorCode::OverlayInvalid || error.code == ErrorCode::OverlayPointerUnknown;
    error.file = ours ? u"overlay.json"_s : u"openapi.json"_s;
    return tl::unexpected(error);
}

Result<Api> readTranslated(const Json &overlay, const Json &texts)
{
    const auto translated = withTexts(overlay, texts);
    if (translated)
        return readOverlay(*translated).or_else([](const Error &error) -> Result<Api> {
            return wrong(error);
        });
    Error error = translated.error();
    error.file = u"overlay.%1.json"_s.arg(texts[u"language"].toString());
    return tl::unexpected(error);
}

std::optional<Error> readKeyHeader(Api &api, const Json &document, const Json &overlay)
{
    const auto header = keyHeader(document, overlay[u"key"][u"scheme"].toString());
    if (!header)
        return header.error();
    api.key.header = header->first;
    api.key.before = header->second;
    return {};
}

// A sheet that came from elsewhere is often English, whatever the window's language.
void keepEnglishLabels(Api &api, const Json &overlay)
{
    for (Operation &operation : api.operations) {
        const Json &fields = overlay[u"operations"][operation.id][u"fields"];
        for (auto field = operation.fields.begin(); field != operation.fields.end(); ++field)
            field->labelInEnglish = fields[field.key()][u"label"].toString();
    }
}
} // namespace

Result<Api> readApi(const Json &document, const Json &overlay, const Json &texts)
{
    if (!document[u"openapi"].toString().startsWith(u"3."_s))
        return wrong({ErrorCode::DescriptionInvalid, u"is no OpenAPI 3 document"_s, {}, 0, 0});
    auto api = readTranslated(overlay, texts);
    if (!api)
        return api;
    keepEnglishLabels(*api, overlay);
    if (const auto error = readKeyHeader(*api, document, overlay))
        return wrong(*error);
    QHash<QString, AnswerShapes> answers;
    for (Operation &operation : api->operations) {
        const auto shapes = describe(operation, document);
        if (!shapes)
            return wrong(shapes.error());
        answers.insert(operation.id, *shapes);
    }
    if (const auto error = checkPointers(*api, answers))
        return wrong(*error);
    return api;
}

} // namespace desk
