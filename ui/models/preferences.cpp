// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/preferences.h"

#include "app/core/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// QSettings writes a new file with the rights of the one that it replaces, and makes one that all
// may read where there is none. Where this fails, habits are not kept; that stops nobody.
QString ownersOnly(const QString &file)
{
    (void)makePrivateFolder(QFileInfo(file).path());
    (void)makePrivateFile(file);
    return file;
}
} // namespace

Preferences::Preferences(const QString &file)
    : m_settings(ownersOnly(file), QSettings::IniFormat)
{
    (void)m_settings.allKeys(); // only then are all sections read
    if (m_settings.status() == QSettings::FormatError)
        keepDamaged(file);
}

// QSettings goes on with the lines that it understands and drops the others when it writes.
void Preferences::keepDamaged(const QString &file)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString copy = QFileInfo(file).dir().filePath(u"preferences.damaged-%1.ini"_s.arg(time));
    if (!copyPrivately(file, copy))
        return;
    m_damagedCopy = copy;
    m_settings.setValue(u"language"_s, language()); // so that it is written, and whole, at once
    m_settings.sync();
}

QString Preferences::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(u"language"_s, language);
}

int Preferences::sendDelay() const
{
    return qBound(0, m_settings.value(u"sendDelay"_s).toInt(), longestSendDelay);
}

void Preferences::setSendDelay(int seconds)
{
    m_settings.setValue(u"sendDelay"_s, seconds);
}

bool Preferences::isHistoryFixed() const
{
    return isRetentionFixed() || m_preset->keepsNoHistory;
}

RetentionPolicy Preferences::retention() const
{
    if (!m_preset)
        return {};
    if (m_preset->days)
        return {*m_preset->days, 0, m_preset->personDays, m_preset->keepsNoHistory};
    // A damaged or negative number keeps: what was forgotten does not come back.
    const auto number = [this](const QString &name) {
        return qBound(0, m_settings.value(u"retention/"_s + name).toInt(), mostKept);
    };
    return {number(u"days"_s), number(u"entries"_s), number(u"personDays"_s),
            m_preset->keepsNoHistory || m_settings.value(u"retention/none"_s).toBool()};
}

void Preferences::setRetention(const RetentionPolicy &policy)
{
    if (!isRetentionFixed()) {
        m_settings.setValue(u"retention/days"_s, policy.days);
        m_settings.setValue(u"retention/entries"_s, policy.entries);
        m_settings.setValue(u"retention/personDays"_s, policy.personDays);
    }
    if (!isHistoryFixed())
        m_settings.setValue(u"retention/none"_s, policy.none);
}

QString Preferences::account() const
{
    return m_settings.value(u"account"_s).toString();
}

void Preferences::setAccount(const QString &account)
{
    m_settings.setValue(u"account"_s, account);
}

QString Preferences::operation(const QString &account) const
{
    return m_settings.value(u"operation/"_s + account).toString();
}

void Preferences::setOperation(const QString &account, const QString &operation)
{
    m_settings.setValue(u"operation/"_s + account, operation);
}

QSet<QString> Preferences::pinned(const QString &form) const
{
    const QStringList fields = m_settings.value(u"pinned/"_s + form).toStringList();
    return QSet<QString>(fields.begin(), fields.end());
}

void Preferences::setPinned(const QString &form, const QSet<QString> &fields)
{
    m_settings.setValue(u"pinned/"_s + form, QStringList(fields.begin(), fields.end()));
}

QSet<QString> Preferences::used(const QString &form) const
{
    const QStringList fields = m_settings.value(u"used/"_s + form).toStringList();
    return QSet<QString>(fields.begin(), fields.end());
}

void Preferences::addUsed(const QString &form, const QSet<QString> &fields)
{
    const QSet<QString> before = used(form);
    const QSet<QString> now = before + fields;
    if (now != before)
        m_settings.setValue(u"used/"_s + form, QStringList(now.begin(), now.end()));
}

bool Preferences::showsAllFields(const QString &form) const
{
    return m_settings.value(u"allFields/"_s + form, true).toBool();
}

void Preferences::setShowsAllFields(const QString &form, bool all)
{
    m_settings.setValue(u"allFields/"_s + form, all);
}

QString Preferences::learnedPlan(const QString &name) const
{
    return m_settings.value(u"plan/"_s + name).toString();
}

void Preferences::setLearnedPlan(const QString &name, const QString &json)
{
    m_settings.setValue(u"plan/"_s + name, json);
}

int Preferences::learnedPlans() const
{
    const QStringList keys = m_settings.allKeys();
    return int(std::count_if(keys.begin(), keys.end(),
                             [](const QString &key) { return key.startsWith(u"plan/"); }));
}

void Preferences::forgetPlans()
{
    m_settings.remove(u"plan"_s);
}

QByteArray Preferences::layout(const QString &part) const
{
    return m_settings.value(u"layout/"_s + part).toByteArray();
}

void Preferences::setLayout(const QString &part, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + part, state);
}

} // namespace desk
