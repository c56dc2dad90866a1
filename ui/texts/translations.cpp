// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto name = "conversion-desk"_L1;

} // namespace

Translations::Translations(const QLocale &locale)
{
    // Qt has texts of its own, such as those of standard buttons.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    auto ours = std::make_unique<QTranslator>();
    // English stands in the code, its file holds the plurals only.
    if (ours->load(locale, name, u"_"_s, folder) || ours->load(name + "_en"_L1, folder))
        install(std::move(ours));
}

Translations::~Translations() = default; // a translator removes itself

QStringList Translations::languages()
{
    QStringList codes;
    for (const auto &file : QDir(folder).entryList({name + "_*.qm"_L1}, QDir::Files, QDir::Name))
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    return codes;
}

void Translations::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace desk
