// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/licencespart.h"
#include "ui/look/copybutton.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QWidget *titleRow(QWidget *parent)
{
    const Measures measures(parent);
    auto *row = new QWidget(parent);
    auto *picture = new QLabel(row);
    picture->setPixmap(appIcon().pixmap(measures.largeIcon));
    auto *title = new QLabel(AboutDialog::tr("Conversion Desk"), row);
    title->setFont(pageTitleFont(parent->font()));
    auto *version = new QLabel(
        AboutDialog::tr("Version %1").arg(QCoreApplication::applicationVersion()), row);
    auto *column = new QVBoxLayout;
    column->setSpacing(measures.u / 2);
    column->addStretch();
    column->addWidget(title);
    column->addWidget(version);
    column->addStretch();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures.group());
    layout->addWidget(picture);
    layout->addLayout(column, 1);
    return row;
}

QWidget *folderRow(const QString &folder, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *path = textLabel(folder, row);
    path->setFont(fixedFont(parent->font()));
    path->setAccessibleName(AboutDialog::tr("Data folder"));
    auto *copy = new CopyButton(AboutDialog::tr("Copy the folder's path"), row);
    copy->setSource([folder] { return folder; });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(path, 1);
    layout->addWidget(copy);
    return row;
}

} // namespace

AboutDialog::AboutDialog(const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget)
{
    setWindowTitle(tr("About Conversion Desk"));
    const Measures measures(this);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of this window"));
    m_tabs->addTab(buildFacts(folder), tr("Facts"));
    m_tabs->addTab(new LicencesPart, tr("Licences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measures.page(), measures.page(), measures.page(), measures.page());
    column->setSpacing(measures.group());
    column->addWidget(titleRow(this));
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
}

void AboutDialog::showLicences()
{
    m_tabs->setCurrentIndex(1);
}

QWidget *AboutDialog::buildFacts(const QString &folder)
{
    const Measures measures(this);
    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setHorizontalSpacing(measures.group());
    form->setVerticalSpacing(measures.gap());
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->addRow(tr("Licence"),
                 textLabel(tr("MIT. You may use, change and pass on this program."), part));
    form->addRow(tr("Built on"), textLabel(u"Qt "_s + QString::fromLatin1(qVersion()), part));
    form->addRow(tr("Your data"), folderRow(QDir::toNativeSeparators(folder), part));
    form->addRow(
        tr("Your keys"),
        textLabel(tr("In the keychain of this computer, never in a file of the program."), part));
    return part;
}

} // namespace desk
