// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/pages/previewpane.h"

#include "app/net/requestbuilder.h"
#include "ui/look/codeview.h"
#include "ui/look/copybutton.h"
#include "ui/look/measures.h"
#include "ui/models/formmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

namespace desk {
namespace {
enum Tab { JsonTab, CurlTab };
}

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_code(new CodeView(tr("What will be sent")))
    , m_copy(new CopyButton(tr("Copy what will be sent")))
{
    const Measures measures(this);
    auto *title = new QLabel(tr("What will be sent"));
    title->setFont(sectionTitleFont(font()));
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Form of what will be sent"));
    m_tabs->addTab(tr("JSON"));
    m_tabs->addTab(tr("cURL"));
    m_copy->setSource([this] { return m_code->code(); });

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_tabs);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(measures.gap());
    layout->addLayout(head);
    layout->addWidget(m_code, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PreviewPane::refresh);
}

void PreviewPane::setForm(FormModel *form)
{
    if (m_form)
        disconnect(m_form, nullptr, this, nullptr);
    m_form = form;
    if (m_form)
        connect(m_form, &FormModel::assembledChanged, this, &PreviewPane::refresh);
    refresh();
}

void PreviewPane::refresh()
{
    if (!m_form)
        return m_code->setCode({}, CodeView::Language::Json);
    const Assembled &assembled = m_form->assembled();
    if (m_tabs->currentIndex() == JsonTab) {
        m_code->setCode(QString::fromUtf8(writeJson(assembled.body, JsonStyle::Indented)),
                        CodeView::Language::Json);
        return;
    }
    const SubmissionRequest request
        = buildRequest(m_form->api(), m_form->operation(), m_form->account(), assembled.body,
                       assembled.parameters);
    m_code->setCode(toCurl(request), CodeView::Language::Curl);
}

} // namespace desk
