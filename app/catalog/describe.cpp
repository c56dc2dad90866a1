// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/describe.h"

#include "app/catalog/document.h"
#include "app/catalog/examples.h"
#include "app/catalog/fieldmerge.h"
#include "app/catalog/sections.h"
#include "app/core/pointer.h"
#include "app/schema/compiler.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

std::optional<Error> readParameters(Operation &operation, const Json &document,
                                    const OperationPlace &place)
{
    for (const QString &name : operation.parameters.keys()) {
        if (!place.parameters.contains(name))
            return Error {
                ErrorCode::OverlayPointerUnknown, u"parameters: %1"_s.arg(name), {}, 0, 0};
    }
    for (auto it = place.parameters.cbegin(); it != place.parameters.cend(); ++it) {
        if (operation.parameters.contains(it.key()))
            continue;
        auto compiled = compileParameter(document, it.value());
        if (!compiled)
            return compiled.error();
        operation.parameterFields.push_back(compiled->root);
        operation.unchecked += compiled->unchecked;
    }
    // From here on a parameter that is never sent is as if the document had none.
    operation.parameters.removeIf([](const auto &parameter) { return parameter.value().isNull(); });
    return {};
}

/// The shapes of answers only serve to check the overlay and to make examples up, so one that
/// cannot be read, such as a recursive one, is as good as none.
std::optional<FieldSpec> answerShape(const Json &document, const QString &content)
{
    const QString schema = pointerJoin(content, u"schema"_s);
    if (content.isEmpty() || !resolve(document, schema))
        return {};
    auto compiled = compileSchema(document, schema);
    if (!compiled)
        return {};
    return compiled->root;
}

AnswerShapes readAnswers(Operation &operation, const Json &document, const OperationPlace &place)
{
    AnswerShapes shapes;
    bool succeeded = false;
    for (auto it = place.answers.cbegin(); it != place.answers.cend(); ++it) {
        const Json *content = resolve(document, it.value());
        const auto example = it->isEmpty() ? std::nullopt : documentedExample(*content);
        const auto shape = answerShape(document, it.value());
        if (it.key() < 300 && !succeeded) {
            succeeded = true;
            operation.successStatus = it.key();
            operation.successExample = example ? *example : shape ? exampleOf(*shape) : Json();
            shapes.success = shape;
        } else if (it.key() >= 400) {
            if (example)
                operation.errorExamples.insert(it.key(), *example);
            if (shape)
                shapes.errors.push_back(*shape);
        }
    }
    return shapes;
}

Error inOperation(Error error, const QString &operation)
{
    if (error.code == ErrorCode::OverlayInvalid || error.code == ErrorCode::OverlayPointerUnknown)
        error.detail = u"operations.%1.%2"_s.arg(operation, error.detail);
    return error;
}
} // namespace

Result<AnswerShapes> describe(Operation &operation, const Json &document)
{
    const auto place = findOperation(document, operation.id);
    if (!place)
        return tl::unexpected(place.error());
    operation.method = place->method;
    operation.path = place->path;
    const auto body = compileSchema(document, place->bodySchema);
    if (!body)
        return tl::unexpected(body.error());
    operation.declaredBody = body->root;
    operation.body = body->root;
    operation.unchecked = body->unchecked;
    if (const auto error = readParameters(operation, document, *place))
        return tl::unexpected(inOperation(*error, operation.id));
    if (const auto error = mergeFields(operation))
        return tl::unexpected(inOperation(*error, operation.id));
    auto sections = expandSections(operation);
    if (!sections)
        return tl::unexpected(inOperation(sections.error(), operation.id));
    operation.sections = *sections;
    return readAnswers(operation, document, *place);
}

} // namespace desk
