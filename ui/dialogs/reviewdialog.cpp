// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/reviewdialog.h"

#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/texts/batchtext.h"
#include "ui/texts/outcometext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
constexpr int manyForProduction = 20;

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

ReviewDialog::ReviewDialog(const BatchReview &review, const BatchSubject &subject,
                           const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Send rows"));
    const Measures measures(this);
    const EnvironmentKind environment = subject.account.environment;
    auto *badge = new EnvironmentBadge;
    badge->setEnvironment(environment);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(measures.group());
    form->setVerticalSpacing(measures.gap());
    form->addRow(tr("Environment"), badge);
    form->addRow(tr("Account"), plainLabel(subject.account.name));
    for (const AccountValue &value : subject.api.accountValues) {
        if (const QString text = subject.account.values.value(value.id); !text.isEmpty())
            form->addRow(value.label, plainLabel(text));
    }
    form->addRow(tr("Kind of entry"), plainLabel(subject.operation.title));
    form->addRow(tr("File"), plainLabel(name));
    form->addRow(tr("To send"), plainLabel(reviewLines(review, QLocale()).join(u'\n')));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *send = buttons->addButton(environment == EnvironmentKind::Practice
                                        ? tr("&Try them")
                                        : tr("&Send to %1").arg(environmentWord(environment)),
                                    QDialogButtonBox::AcceptRole);
    send->setIcon(icon(u"send"_s));
    send->setObjectName(u"sendRows"_s);
    const bool isMuch
        = environment == EnvironmentKind::Production && review.rows() > manyForProduction;
    QPushButton *byDefault = isMuch ? buttons->button(QDialogButtonBox::Cancel) : send;
    send->setAutoDefault(!isMuch);
    byDefault->setDefault(true);
    byDefault->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measures.group());
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(measures.characters(60));
}

} // namespace desk
