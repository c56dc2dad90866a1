// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/keysdialog.h"

#include "app/secrets/keystore.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/texts/errortext.h"
#include "ui/texts/keytext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

KeysDialog::KeysDialog(KeyStore &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_message(new MessageBar)
{
    setWindowTitle(tr("Where are my keys?"));
    const Measures measures(this);
    auto *text = new QLabel(backendText(m_keys.backend()));
    text->setWordWrap(true);
    text->setMinimumWidth(measures.characters(60));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *test = buttons->addButton(tr("&Test the keychain"), QDialogButtonBox::ActionRole);
    connect(test, &QPushButton::clicked, this, &KeysDialog::test);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_keys, &KeyStore::backendChanged, text,
            [this, text] { text->setText(backendText(m_keys.backend())); });
    connect(&m_keys, &KeyStore::tested, this, &KeysDialog::onTested);
    connect(&m_keys, &KeyStore::silent, this, [this](const QString &account) {
        if (account.isEmpty())
            m_message->showMessage(
                Tone::Attention,
                tr("The keychain does not answer. It may be waiting for you in another window."));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.page(), measures.page(), measures.group());
    layout->setSpacing(measures.group());
    layout->addWidget(text);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
}

void KeysDialog::test()
{
    m_message->showMessage(Tone::Busy,
                           tr("Writing, reading and removing an entry without meaning…"));
    m_keys.test();
}

void KeysDialog::onTested(const Error *error)
{
    if (error)
        m_message->showMessage(Tone::Bad, sentence(*error) + u' ' + nextStep(*error));
    else
        m_message->showMessage(
            Tone::Good, tr("The keychain works: an entry was written, read back and removed."));
}

} // namespace desk
