// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/forms/formlists.h"

#include "app/schema/scalars.h"
#include "ui/models/formmodel.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

std::vector<CodeItem> readCountries(const QString &language)
{
    std::vector<CodeItem> items;
    const auto countries = readJsonFile(u":/countries.json"_s);
    if (!countries)
        return items;
    for (const auto &[code, names] : countries->members()) {
        const Json *own = names.find(language);
        items.push_back({code, (own ? *own : names[u"name"]).toString()});
    }
    return items;
}

// Aliases such as "UTC+01:00" are left out: they know no summer time and are rarely meant.
std::vector<CodeItem> readZones()
{
    std::vector<CodeItem> items {{u"UTC"_s, {}}};
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (id.contains('/') && !id.startsWith("Etc/")) {
            const QString code = QString::fromUtf8(id);
            items.push_back({code, QString(code).replace(u'_', u' ')});
        }
    }
    return items;
}

} // namespace

FormLists::FormLists(const FormModel &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
{
}

CodeListModel *FormLists::choices(const FieldSpec &field)
{
    if (CodeListModel *known = m_lists.value(field.pointer))
        return known;
    const FieldOverlay &overlay = m_form.operation().overlay(field.pointer);
    std::vector<CodeItem> items;
    for (const Json &choice : field.choices) {
        const QString text = choiceText(choice);
        items.push_back({text, overlay.choiceLabels.value(text)});
    }
    return keep(field.pointer, new CodeListModel(std::move(items), nameOnly, this));
}

CodeListModel *FormLists::suggestions(const FieldSpec &field)
{
    if (CodeListModel *known = m_lists.value(field.pointer))
        return known;
    const FieldOverlay &overlay = m_form.operation().overlay(field.pointer);
    QStringList texts = overlay.suggestions;
    const QStringList recent = m_recent.value(field.pointer);
    std::copy_if(recent.begin(), recent.end(), std::back_inserter(texts),
                 [&texts](const QString &text) { return !texts.contains(text); });
    std::vector<CodeItem> items;
    for (const QString &text : std::as_const(texts))
        items.push_back({text, overlay.choiceLabels.value(text)});
    return keep(field.pointer, new CodeListModel(std::move(items), codeAndName, this));
}

CodeListModel *FormLists::currencies(const FieldSpec &field)
{
    if (CodeListModel *known = m_lists.value(field.pointer))
        return known;
    const bool lower = m_form.operation().overlay(field.pointer).letterCase == LetterCase::Lower;
    QStringList codes;
    for (const Json &choice : field.choices)
        codes.append(choiceText(choice));
    if (codes.isEmpty())
        codes = m_form.currencies().codes();
    std::vector<CodeItem> items;
    for (const QString &code : std::as_const(codes))
        items.push_back({lower ? code.toLower() : code.toUpper(), m_form.currencies().name(code)});
    const auto describe = [](const CodeItem &item) {
        return codeAndName({item.code.toUpper(), item.name});
    };
    return keep(field.pointer, new CodeListModel(std::move(items), describe, this));
}

CodeListModel *FormLists::countries()
{
    if (!m_countries) {
        const QString language = m_form.locale().name().section(u'_', 0, 0);
        m_countries = new CodeListModel(readCountries(language), codeAndName, this);
    }
    return m_countries;
}

CodeListModel *FormLists::zones()
{
    if (m_zones)
        return m_zones;
    const auto describe = [this](const CodeItem &item) {
        if (item.code == "UTC"_L1)
            return item.code;
        const QTimeZone zone(item.code.toUtf8());
        const int minutes = zone.offsetFromUtc(m_form.now()) / 60;
        const int absolute = std::abs(minutes);
        QString offset = (minutes < 0 ? u"−"_s : u"+"_s) + QString::number(absolute / 60);
        if (absolute % 60 != 0)
            offset += u":%1"_s.arg(absolute % 60, 2, 10, QChar(u'0'));
        return u"%1 (UTC%2)"_s.arg(item.code, offset);
    };
    m_zones = new CodeListModel(readZones(), describe, this);
    return m_zones;
}

void FormLists::setRecent(const QString &pointer, const QStringList &codes)
{
    m_recent.insert(pointer, codes);
    if (CodeListModel *list = m_lists.value(pointer))
        list->setRecent(codes);
}

CodeListModel *FormLists::keep(const QString &pointer, CodeListModel *list)
{
    if (m_recent.contains(pointer))
        list->setRecent(m_recent.value(pointer));
    m_lists.insert(pointer, list);
    return list;
}

} // namespace desk
