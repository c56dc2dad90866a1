// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/keyeditor.h"

#include "app/catalog/catalog.h"
#include "app/entry/accountcheck.h"
#include "app/outbox/engine.h"
#include "app/outbox/keycourier.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/look/icons.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/texts/errortext.h"
#include "ui/texts/keytext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

KeyEditor::KeyEditor(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_line(new QLineEdit)
    , m_test(new QPushButton(tr("&Test the key")))
    , m_session(new QPushButton(tr("Use for this session &only")))
    , m_message(new MessageBar)
{
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setAccessibleName(tr("Key"));
    m_line->setMinimumWidth(Measures(this).characters(60));
    m_line->addAction(icon(u"key"_s, Tone::Quiet), QLineEdit::LeadingPosition);
    auto *where = new QPushButton(tr("&Where are my keys?"));
    where->setFlat(true);
    m_test->setEnabled(false);
    m_session->setVisible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_session);
    buttons->addStretch();
    buttons->addWidget(where);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Measures(this).gap());
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    layout->addLayout(buttons);

    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_oddIsFine = false;
        m_test->setEnabled(hasKey());
        m_session->setVisible(false);
        m_message->dismiss();
    });
    connect(m_test, &QPushButton::clicked, this, &KeyEditor::test);
    connect(where, &QPushButton::clicked, this, &KeyEditor::whereAreMyKeys);
    connect(m_session, &QPushButton::clicked, this, [this] {
        m_parts.courier.keepForSession(m_account.id, Secret(m_line->text().trimmed().toUtf8()));
    });
    connect(m_message, &MessageBar::stepChosen, this, &KeyEditor::savingWanted);
    connect(&m_parts.courier, &KeyCourier::saved, this,
            [this](const QString &account, const QString &backend) {
                if (account == m_account.id)
                    emit saved(backend);
            });
    connect(&m_parts.courier, &KeyCourier::keptForSession, this, [this](const QString &account) {
        if (account == m_account.id)
            emit saved(u"session"_s);
    });
    connect(&m_parts.courier, &KeyCourier::saveFailed, this, &KeyEditor::onSaveFailed);
    connect(&m_parts.courier, &KeyCourier::silent, this, &KeyEditor::onSilent);
    connect(&m_parts.engine, &Engine::keyChecked, this, &KeyEditor::onChecked);
}

KeyEditor::~KeyEditor()
{
    m_line->clear();
}

void KeyEditor::setAccount(const Account &account)
{
    m_account = account;
    const Api *api = m_parts.catalog.api(account.api);
    const bool known = api && !api->key.prefixes.isEmpty();
    //: %1 is how the vendor's keys begin.
    m_line->setPlaceholderText(known ? tr("Begins with %1").arg(api->key.prefixes.first())
                                     : QString());
    m_test->setVisible(api && !api->key.checkPath.isEmpty());
}

bool KeyEditor::hasKey() const
{
    return !m_line->text().trimmed().isEmpty();
}

bool KeyEditor::accepts()
{
    const Api *api = m_parts.catalog.api(m_account.api);
    const QString text = m_line->text().trimmed();
    const KeyShape shape = api ? keyShape(text, api->key) : KeyShape::Fits;
    if (shape == KeyShape::Wrong) {
        m_message->showMessage(Tone::Bad, tr("This is not a key of %1.").arg(api->title));
        m_line->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (shape == KeyShape::Odd && !m_oddIsFine) {
        m_oddIsFine = true;
        m_message->showMessage(Tone::Attention,
                               tr("Keys of %1 usually look different.").arg(api->title),
                               tr("Save it &all the same"));
        return false;
    }
    return true;
}

void KeyEditor::save()
{
    m_message->showMessage(Tone::Busy, tr("Saving the key and reading it back…"));
    m_parts.courier.save(m_account.id, Secret(m_line->text().trimmed().toUtf8()));
}

void KeyEditor::test()
{
    m_message->showMessage(Tone::Busy, tr("Testing the key…"));
    m_parts.engine.checkKey(m_account, Secret(m_line->text().trimmed().toUtf8()));
}

void KeyEditor::whereAreMyKeys()
{
    auto *dialog = new KeysDialog(m_parts.courier.keys(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void KeyEditor::onSaveFailed(const QString &account, const Error &error)
{
    if (account == m_account.id)
        offerSession(sentence(error) + u' ' + nextStep(error));
}

void KeyEditor::onSilent(const QString &account)
{
    if (account == m_account.id)
        offerSession(
            tr("The keychain does not answer. It may be waiting for you in another window."));
}

void KeyEditor::onChecked(const KeyCheck &check)
{
    const Api *api = m_parts.catalog.api(m_account.api);
    if (check.account != m_account.id || !api)
        return;
    const bool good = check.verdict == KeyVerdict::Works || check.verdict == KeyVerdict::MayNotRead;
    const bool bad = check.verdict == KeyVerdict::Wrong;
    m_message->showMessage(good      ? Tone::Good
                               : bad ? Tone::Bad
                                     : Tone::Attention,
                           keyCheckText(check, *api));
}

void KeyEditor::offerSession(const QString &sentence)
{
    m_message->showMessage(Tone::Attention, sentence, tr("Try &again"));
    m_session->setVisible(true);
}

} // namespace desk
