// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/dialogs/accountdialog.h"

#include "app/catalog/catalog.h"
#include "app/core/ids.h"
#include "app/entry/accountcheck.h"
#include "app/outbox/engine.h"
#include "app/outbox/keycourier.h"
#include "ui/dialogs/headerlines.h"
#include "ui/look/measures.h"
#include "ui/look/messagebar.h"
#include "ui/look/tonedlabel.h"
#include "ui/look/zonebox.h"
#include "ui/models/accountsmodel.h"
#include "ui/texts/errortext.h"
#include "ui/texts/outcometext.h"
#include "ui/texts/presettext.h"
#include "ui/texts/problemtext.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QWidget *editorOf(const QLabel *note)
{
    return note->parentWidget()->layout()->itemAt(0)->widget();
}
} // namespace

AccountDialog::AccountDialog(const KeyEditor::Parts &parts, const AccountsModel &accounts,
                             const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_accounts(accounts)
    , m_account(account.value_or(Account()))
    , m_isNew(!account)
    , m_name(new QLineEdit(m_account.name))
    , m_api(new QComboBox)
    , m_environment(new QComboBox)
    , m_url(new QLineEdit(m_account.customUrl.toString()))
    , m_form(new QFormLayout)
    , m_key(new KeyEditor(parts))
    , m_headers(new HeaderLines)
    , m_message(new MessageBar)
{
    if (m_isNew) {
        m_account.id = makeUuid();
        m_account.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
        m_account.order = int(accounts.accounts().size());
    }
    m_zone = makeZoneBox(m_account.zone);
    setWindowTitle(m_isNew ? tr("New account") : tr("Edit account"));
    build();
    fillApis();
    onApiChosen();
    if (m_account.isPreset)
        leaveOnlyTheKey();
}

void AccountDialog::leaveOnlyTheKey()
{
    for (QWidget *editor : std::as_const(m_editors))
        editor->setEnabled(false);
    m_headers->setEnabled(false);
    focusKey();
}

void AccountDialog::focusKey()
{
    m_key->line()->setFocus(Qt::OtherFocusReason);
}

void AccountDialog::build()
{
    const Measures measures(this);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_url->setPlaceholderText(u"https://"_s);
    m_url->setMinimumWidth(measures.characters(40));
    addRow(u"name"_s, tr("&Name"), m_name);
    addRow(u"api"_s, tr("&Vendor"), m_api);
    addRow(u"environment"_s, tr("&Environment"), m_environment);
    addRow(u"url"_s, tr("A&ddress"), m_url);
    addRow(u"zone"_s, tr("Time &zone"), m_zone);
    m_keyLabel = new QLabel(tr("&Key"));
    m_keyLabel->setBuddy(m_key->line());
    m_form->addRow(m_keyLabel, m_key);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures.page(), measures.page(), measures.page(), measures.group());
    layout->setSpacing(measures.group());
    if (m_account.isPreset) {
        auto *note = new QLabel(presetAccountText());
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    layout->addLayout(m_form);
    layout->addWidget(m_headers);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(m_api, &QComboBox::currentIndexChanged, this, &AccountDialog::onApiChosen);
    connect(m_environment, &QComboBox::currentIndexChanged, this,
            &AccountDialog::onEnvironmentChosen);
    connect(m_key, &KeyEditor::saved, this, &AccountDialog::onKeySaved);
    connect(m_key, &KeyEditor::savingWanted, this, &AccountDialog::save);
    connect(&m_parts.engine, &Engine::accountSaved, this, &AccountDialog::onAccountSaved);
    connect(&m_parts.engine, &Engine::accountFailed, this, &AccountDialog::onAccountFailed);
}

void AccountDialog::fillApis()
{
    const QSignalBlocker quiet(m_api);
    for (const Api &api : m_parts.catalog.apis())
        m_api->addItem(api.title, api.id);
    if (!m_isNew)
        m_api->setCurrentIndex(m_api->findData(m_account.api));
    m_api->setEnabled(m_isNew);
}

void AccountDialog::onApiChosen()
{
    const Api *api = m_parts.catalog.api(m_api->currentData().toString());
    if (!api)
        return;
    const QSignalBlocker quiet(m_environment);
    m_environment->clear();
    for (const Environment &environment : api->environments)
        m_environment->addItem(environmentWord(environment.kind), environment.id);
    m_environment->addItem(environmentWord(EnvironmentKind::Custom), u"custom"_s);
    if (!m_isNew)
        m_environment->setCurrentIndex(qMax(0, m_environment->findData(m_account.environmentId)));
    buildValues();
    m_headers->setApi(*api,
                      api->id == m_account.api ? m_account.headers : QMap<QString, QString>());
    onEnvironmentChosen();
}

void AccountDialog::onEnvironmentChosen()
{
    const Account account = entered();
    const bool custom = account.environment == EnvironmentKind::Custom;
    const bool practice = account.environment == EnvironmentKind::Practice;
    m_form->setRowVisible(m_editors[u"url"_s], custom);
    m_form->setRowVisible(m_key, !practice);
    m_key->setAccount(account);
    const bool keeps = !m_isNew && !account.keyBackend.isEmpty() && !losesKey(m_account, account);
    if (keeps)
        m_key->line()->setPlaceholderText(tr("A key is saved. Type another to replace it."));
}

void AccountDialog::buildValues()
{
    const Api &api = *m_parts.catalog.api(m_api->currentData().toString());
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        const QString place = u"value:"_s + it.key();
        m_form->removeRow(m_editors.take(place));
        m_notes.remove(place);
    }
    m_values.clear();
    for (const AccountValue &value : api.accountValues) {
        auto *line = new QLineEdit(m_account.values.value(value.id));
        line->setPlaceholderText(value.prefix.isEmpty() ? QString()
                                                        : tr("Begins with %1").arg(value.prefix));
        line->setToolTip(value.help);
        m_values.insert(value.id, line);
        addRow(u"value:"_s + value.id, value.label, line);
    }
    orderStops();
}

/// As the rows stand: those of values are made after the ones below them.
void AccountDialog::orderStops()
{
    QWidget *before = m_url;
    for (const AccountValue &value :
         m_parts.catalog.api(m_api->currentData().toString())->accountValues) {
        setTabOrder(before, m_values[value.id]);
        before = m_values[value.id];
    }
    setTabOrder(before, m_zone);
}

/// The editor with a line for its problem below; before the zone where the rows of values come
/// later.
void AccountDialog::addRow(const QString &place, const QString &label, QWidget *editor)
{
    auto *whole = new QWidget;
    auto *note = new TonedLabel(Tone::Bad);
    note->setWordWrap(true);
    note->setVisible(false);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(Measures(this).hairline);
    layout->addWidget(editor);
    layout->addWidget(note);
    auto *name = new QLabel(label);
    name->setBuddy(editor);
    editor->setAccessibleName(QString(label).remove(u'&'));
    m_notes.insert(place, note);
    m_editors.insert(place, whole);
    int row = m_form->rowCount();
    if (place.startsWith("value:"_L1)) {
        QFormLayout::ItemRole role {};
        m_form->getWidgetPosition(m_editors[u"zone"_s], &row, &role);
    }
    m_form->insertRow(row, name, whole);
}

Account AccountDialog::entered() const
{
    Account account = m_account;
    account.name = m_name->text().trimmed();
    account.api = m_api->currentData().toString();
    account.environmentId = m_environment->currentData().toString();
    const Api *api = m_parts.catalog.api(account.api);
    const Environment *environment = api ? api->environment(account.environmentId) : nullptr;
    account.environment = environment ? environment->kind : EnvironmentKind::Custom;
    const bool custom = account.environment == EnvironmentKind::Custom;
    account.customUrl = custom ? QUrl(m_url->text().trimmed()) : QUrl();
    account.zone = m_zone->currentText().trimmed();
    for (auto value = m_values.begin(); value != m_values.end(); ++value)
        account.values.insert(value.key(), (*value)->text().trimmed());
    account.headers = m_headers->entered();
    return account;
}

void AccountDialog::save()
{
    // A preset one was judged when its file was read; a person may have given its name to another.
    const Api &api = *m_parts.catalog.api(m_api->currentData().toString());
    const Problems problems
        = m_account.isPreset ? Problems() : checkAccount(entered(), api, otherNames());
    showProblems(problems);
    if (!problems.isEmpty())
        return;
    m_message->dismiss();
    m_saved = entered();
    m_key->setAccount(m_saved);
    if (givesKey() && !m_key->accepts())
        return;
    // The engine decides about another address before anything happens to the key: what waits there
    // keeps both.
    if (!m_isNew && losesKey(m_account, m_saved)) {
        m_saved.keyBackend.clear();
        m_saved.keySavedAt = 0;
        m_step = Step::MovesFirst;
        m_parts.engine.saveAccount(m_saved);
    } else {
        saveKey();
    }
}

bool AccountDialog::givesKey() const
{
    return m_key->hasKey() && m_saved.environment != EnvironmentKind::Practice;
}

void AccountDialog::saveKey()
{
    if (!givesKey())
        return finish(m_saved);
    m_step = Step::SavesKey;
    m_key->save();
}

void AccountDialog::onAccountSaved(const Account &account)
{
    if (account != m_saved)
        return;
    if (m_step == Step::MovesFirst) {
        m_account = account;
        m_parts.courier.remove(account.id); // it was given for the old address
        saveKey();
    } else if (m_step == Step::SavesAccount) {
        emit accountSaved(account.id);
        accept();
    }
}

void AccountDialog::onAccountFailed(const QString &account, const Error &error)
{
    if (account != m_account.id)
        return;
    m_step = Step::Typing;
    m_message->showMessage(Tone::Bad, sentence(error) + u' ' + nextStep(error));
}

void AccountDialog::onKeySaved(const QString &backend)
{
    if (m_step != Step::SavesKey)
        return;
    Account account = entered(); // a keychain may take its time, and the person go on typing
    if (account != m_saved)
        return save();
    const bool isKept = backend != "session"_L1;
    account.keyBackend = isKept ? backend : QString();
    account.keySavedAt = isKept ? QDateTime::currentMSecsSinceEpoch() : 0;
    finish(account);
}

void AccountDialog::showProblems(const Problems &problems)
{
    const Api &api = *m_parts.catalog.api(m_api->currentData().toString());
    for (QLabel *note : std::as_const(m_notes)) {
        note->setVisible(false);
        editorOf(note)->setAccessibleDescription(editorOf(note)->toolTip());
    }
    for (const Problem &problem : problems) {
        QLabel *note = m_notes.value(problem.at);
        note->setText(sentence(problem, api, labelOf(problem.at)));
        note->setVisible(true);
        QWidget *editor = editorOf(note);
        editor->setAccessibleDescription(note->text());
        if (&problem == &problems.first())
            editor->setFocus(Qt::OtherFocusReason);
    }
}

QString AccountDialog::labelOf(const QString &place) const
{
    const auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_editors.value(place)));
    return label ? label->text().remove(u'&') : QString();
}

void AccountDialog::finish(const Account &account)
{
    m_saved = account;
    m_step = Step::SavesAccount;
    m_parts.engine.saveAccount(account);
}

QStringList AccountDialog::otherNames() const
{
    QStringList names;
    for (const Account &account : m_accounts.accounts()) {
        if (account.id != m_account.id)
            names.append(account.name);
    }
    return names;
}

} // namespace desk
