// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/models/components.h"

#include <QFile>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

#if defined(Q_OS_WIN)
const QStringList endings {u".dll"_s};
#elif defined(Q_OS_MACOS)
const QStringList endings {u".dylib"_s, u".framework"_s};
#else
const QStringList endings {u".so"_s, u".so*"_s};
#endif

/// What has no files of its own is compiled into the program.
bool isOfThisPlatform(const Json &component)
{
    const QStringList files = component[u"files"].toStringList();
    return files.isEmpty() || std::any_of(files.begin(), files.end(), [](const QString &file) {
               return std::any_of(endings.begin(), endings.end(),
                                  [&](const QString &ending) { return file.endsWith(ending); });
           });
}
} // namespace

QList<Component> componentsFrom(const Json &components, const Json &purposes)
{
    QList<Component> list;
    for (const Json &one : components.items()) {
        if (!isOfThisPlatform(one))
            continue;
        const QString name = one[u"name"].toString();
        const QString translated = purposes[name].toString();
        list.append({name, one[u"licence"].toString(),
                     translated.isEmpty() ? one[u"purpose"].toString() : translated,
                     one[u"copyright"].toString()});
    }
    return list;
}

QList<Component> components()
{
    const QString language = QLocale::languageToCode(QLocale().language());
    const auto all = readJsonFile(u":/licences/components.json"_s);
    const auto purposes = readJsonFile(u":/licences/components.%1.json"_s.arg(language));
    return componentsFrom(all ? *all : Json(), purposes ? *purposes : Json());
}

QString ownLicence()
{
    QFile file(u":/licences/LICENSE"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace desk
