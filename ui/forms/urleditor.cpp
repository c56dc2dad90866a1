// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/urleditor.h"

#include "app/entry/urlquery.h"
#include "ui/look/icons.h"
#include "ui/models/formmodel.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace desk {

UrlEditor::UrlEditor(const EditorContext &context, QWidget *parent)
    : LineEditor(context, parent)
    , m_fill(new QPushButton)
{
    addBelow(m_fill);
    m_fill->setIcon(icon(u"import"_s));
    m_fill->hide();
    connect(m_fill, &QPushButton::clicked, this, &UrlEditor::fill);
    connect(&form(), &FormModel::enteredChanged, this, [this] { refresh(); });
}

void UrlEditor::refresh()
{
    LineEditor::refresh();
    const int count = overlay().queryFills.isEmpty() ? 0 : int(fills().size());
    const QString text = tr("Fill %n field(s) from this link", nullptr, count);
    m_fill->setText(text);
    m_fill->setAccessibleName(text);
    m_fill->setVisible(count > 0);
}

QList<QWidget *> UrlEditor::stops() const
{
    return {mainWidget(), m_fill};
}

void UrlEditor::fill()
{
    const QMap<QString, QString> texts = fills();
    line()->setFocus(); // the button goes
    for (auto it = texts.begin(); it != texts.end(); ++it)
        form().setText(it.key(), it.value());
}

QMap<QString, QString> UrlEditor::fills() const
{
    QMap<QString, QString> texts = fieldsFromQuery(form().operation(), pointer(), entered().text);
    texts.removeIf([this](const QMap<QString, QString>::iterator &it) {
        return form().entered(it.key()).state != EnteredState::NotSent;
    });
    return texts;
}

} // namespace desk
