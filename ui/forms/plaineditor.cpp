// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/plaineditor.h"

#include "app/core/json.h"
#include "app/schema/fieldspec.h"
#include "ui/look/measures.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace desk {
namespace {

constexpr int linesShown = 4;

// A line that is no value of the item's kind goes out as a string: the check then says what is
// wrong with it.
Json itemOf(const QString &line, FieldKind kind)
{
    const QString text = line.trimmed();
    const auto json = parseJson(text.toUtf8());
    const bool isNumber = kind == FieldKind::Number || kind == FieldKind::Integer;
    if (json && ((isNumber && json->isNumber()) || (kind == FieldKind::Boolean && json->isBool())))
        return *json;
    return Json::string(text);
}

} // namespace

PlainEditor::PlainEditor(const EditorContext &context, Holds holds, QWidget *parent)
    : FieldEditor(context, parent)
    , m_holds(holds)
    , m_edit(new QPlainTextEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_edit);
    m_edit->setTabChangesFocus(true);
    setLines();
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this] { write(stored(m_edit->toPlainText())); });
}

void PlainEditor::refresh()
{
    const QString text = entered().text;
    if (stored(m_edit->toPlainText()) != text) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(shown(text));
    }
    m_edit->setPlaceholderText(m_holds == Holds::Lines && !isNull()
                                   ? tr("%1; one per line").arg(placeholder())
                                   : placeholder());
}

QWidget *PlainEditor::mainWidget() const
{
    return m_edit;
}

void PlainEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setLines();
    FieldEditor::changeEvent(event);
}

QString PlainEditor::shown(const QString &stored) const
{
    if (m_holds != Holds::Lines)
        return stored;
    const auto list = parseJson(stored.toUtf8());
    if (!list || !list->isArray())
        return stored;
    QStringList lines;
    for (const Json &item : list->items())
        lines.append(item.isString() ? item.toString() : QString::fromUtf8(writeJson(item)));
    return lines.join(u'\n');
}

QString PlainEditor::stored(const QString &shown) const
{
    if (m_holds != Holds::Lines)
        return shown;
    const FieldKind kind = field().item.empty() ? FieldKind::Text : field().item.front().kind;
    Json::Array items;
    const QStringList lines = shown.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            items.push_back(itemOf(line, kind));
    }
    return items.empty() ? QString() : QString::fromUtf8(writeJson(Json::array(std::move(items))));
}

void PlainEditor::setLines()
{
    if (m_holds == Holds::Json)
        m_edit->setFont(fixedFont(font()));
    const int margins = int(2 * m_edit->document()->documentMargin()) + 2 * m_edit->frameWidth();
    m_edit->setFixedHeight(linesShown * m_edit->fontMetrics().lineSpacing() + margins);
}

} // namespace desk
