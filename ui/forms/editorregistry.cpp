// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/editorregistry.h"

#include "app/schema/scalars.h"
#include "ui/forms/comboeditor.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/datetimeeditor.h"
#include "ui/forms/filtereditor.h"
#include "ui/forms/formlists.h"
#include "ui/forms/lineeditor.h"
#include "ui/forms/plaineditor.h"
#include "ui/forms/tableeditor.h"
#include "ui/forms/urleditor.h"
#include "ui/models/formmodel.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr size_t mostInACombo = 12;
constexpr int longText = 500; ///< characters that call for several lines

bool isScalar(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::Integer || kind == FieldKind::Number
        || kind == FieldKind::Boolean || kind == FieldKind::Choice;
}

FieldEditor *textEditor(const EditorContext &context)
{
    const FieldSpec &field = context.field;
    const FieldOverlay &overlay = context.form.operation().overlay(field.pointer);
    switch (field.format) {
    case Format::Date:
        return new DateEditor(context);
    case Format::DateTime:
        return new DateTimeEditor(context);
    case Format::Url:
        return new UrlEditor(context);
    case Format::Currency:
        return new FilterEditor(context, context.lists.currencies(field), FilterLine::Free::No);
    case Format::Country:
        return new FilterEditor(context, context.lists.countries(), FilterLine::Free::No);
    case Format::None:
    case Format::Email:
    case Format::Phone:
    case Format::Ip:
    case Format::Uuid:
        break;
    }
    if (!overlay.suggestions.isEmpty())
        return new FilterEditor(context, context.lists.suggestions(field), FilterLine::Free::Yes);
    if (field.maxLength.value_or(0) > longText || field.formatName == "textarea"_L1)
        return new PlainEditor(context, PlainEditor::Holds::Text);
    return new LineEditor(context);
}

FieldEditor *choiceEditor(const EditorContext &context)
{
    const FieldSpec &field = context.field;
    if (field.format == Format::Currency)
        return new FilterEditor(context, context.lists.currencies(field), FilterLine::Free::No);
    if (field.choices.size() > mostInACombo)
        return new FilterEditor(context, context.lists.choices(field), FilterLine::Free::No);
    const FieldOverlay &overlay = context.form.operation().overlay(field.pointer);
    std::vector<CodeItem> items;
    for (const Json &choice : field.choices) {
        const QString code = choiceText(choice);
        items.push_back({code, overlay.choiceLabels.value(code)});
    }
    return new ComboEditor(context, items);
}

FieldEditor *booleanEditor(const EditorContext &context)
{
    const auto &labels = context.form.operation().overlay(context.field.pointer).choiceLabels;
    const QString yes = u"true"_s;
    const QString no = u"false"_s;
    return new ComboEditor(context,
                           {{yes, labels.value(yes, FieldEditor::tr("Yes"))},
                            {no, labels.value(no, FieldEditor::tr("No"))}});
}

} // namespace

FieldEditor *makeEditor(const EditorContext &context)
{
    const FieldSpec &field = context.field;
    const FieldOverlay &overlay = context.form.operation().overlay(field.pointer);
    if (overlay.asTable)
        return new TableEditor(context);
    switch (field.kind) {
    case FieldKind::Text:
        return textEditor(context);
    case FieldKind::Integer:
    case FieldKind::Number:
        if (!overlay.moneyIn.isEmpty())
            return new MoneyEditor(context);
        return new NumberEditor(context);
    case FieldKind::Boolean:
        return booleanEditor(context);
    case FieldKind::Choice:
        return choiceEditor(context);
    case FieldKind::Map:
        return new TableEditor(context);
    case FieldKind::List:
        if (!field.item.empty() && isScalar(field.item.front().kind))
            return new PlainEditor(context, PlainEditor::Holds::Lines);
        return new PlainEditor(context, PlainEditor::Holds::Json);
    case FieldKind::Object:
    case FieldKind::Json:
        return new PlainEditor(context, PlainEditor::Holds::Json);
    }
    Q_UNREACHABLE();
}

} // namespace desk
