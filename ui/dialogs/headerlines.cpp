// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/headerlines.h"

#include "app/catalog/api.h"
#include "ui/look/measures.h"
#include "ui/look/sectionheader.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desk {

HeaderLines::HeaderLines(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionHeader(tr("Advanced")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Measures(this).gap());
    layout->addWidget(m_title);
    connect(m_title, &SectionHeader::toggled, this, [this](bool open) {
        if (m_lines)
            m_lines->setVisible(open);
    });
}

void HeaderLines::setApi(const Api &api, const QMap<QString, QString> &headers)
{
    delete m_lines;
    m_editors.clear();
    m_lines = new QWidget;
    auto *form = new QFormLayout(m_lines);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *what = new QLabel(tr("Headers that this account sends instead of the usual ones."));
    what->setWordWrap(true);
    form->addRow(what);
    for (const Operation &operation : api.operations) {
        for (const auto &[header, usual] : operation.headers) {
            //: A kind of entry and the name of an HTTP header.
            const QString label = tr("%1: %2").arg(operation.title, header);
            const QString place = operation.id + u'/' + header;
            auto *line = new QLineEdit(headers.value(place));
            line->setPlaceholderText(usual);
            line->setAccessibleName(label);
            m_editors.insert(place, line);
            form->addRow(label, line);
        }
    }
    layout()->addWidget(m_lines);
    const QMap<QString, QString> own = entered();
    m_title->setSummary(int(own.size()), int(m_editors.size()), 0);
    m_title->setChecked(!own.isEmpty());
    m_lines->setVisible(!own.isEmpty());
    setVisible(!m_editors.isEmpty());
}

QMap<QString, QString> HeaderLines::entered() const
{
    QMap<QString, QString> headers;
    for (auto line = m_editors.begin(); line != m_editors.end(); ++line) {
        if (const QString text = (*line)->text().trimmed(); !text.isEmpty())
            headers.insert(line.key(), text);
    }
    return headers;
}

} // namespace desk
