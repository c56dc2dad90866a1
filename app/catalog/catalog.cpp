// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/catalog.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr JsonLimits fileLimits {.bytes = 4 * 1024 * 1024, .depth = 128};

struct Pair
{
    Json document;
    Json overlay;
};

/// The translation that fits best, or none: "overlay.pt_BR.json", then "overlay.pt.json".
QString textsFile(const QDir &folder, const QString &language)
{
    for (const QString &code : {language, language.section(u'_', 0, 0)}) {
        const QString name = u"overlay.%1.json"_s.arg(code);
        if (!code.isEmpty() && folder.exists(name))
            return folder.filePath(name);
    }
    return {};
}

Result<Pair> readPair(const QDir &folder)
{
    const auto document = readJsonFile(folder.filePath(u"openapi.json"_s), fileLimits);
    if (!document)
        return tl::unexpected(document.error());
    const auto overlay = readJsonFile(folder.filePath(u"overlay.json"_s), fileLimits);
    if (!overlay)
        return tl::unexpected(overlay.error());
    return Pair {*document, *overlay};
}

/// readApi names the file alone.
Error inFolder(Error error, const QDir &folder)
{
    if (!error.file.isEmpty() && QFileInfo(error.file).fileName() == error.file)
        error.file = folder.filePath(error.file);
    return error;
}

/// A wrong translation costs the translation, not the API: it is tried again in English.
Result<Api> readInLanguage(const Pair &pair, const QDir &folder, const QString &language,
                           std::vector<Error> &problems)
{
    const QString file = textsFile(folder, language);
    if (file.isEmpty())
        return readApi(pair.document, pair.overlay, {});
    const auto texts = readJsonFile(file, fileLimits);
    if (!texts) {
        problems.push_back(texts.error());
        return readApi(pair.document, pair.overlay, {});
    }
    const auto translated = readApi(pair.document, pair.overlay, *texts);
    if (translated)
        return translated;
    auto english = readApi(pair.document, pair.overlay, {});
    if (english) {
        problems.push_back(inFolder(translated.error(), folder));
        problems.back().file = file;
    }
    return english;
}

Result<Api> readFolder(const QDir &folder, const QString &language, std::vector<Error> &problems)
{
    const auto pair = readPair(folder);
    if (!pair)
        return tl::unexpected(pair.error());
    auto api = readInLanguage(*pair, folder, language, problems);
    if (!api)
        return tl::unexpected(inFolder(api.error(), folder));
    return api;
}

QStringList foldersIn(const QString &path)
{
    if (path.isEmpty())
        return {}; // to QDir it is the current folder
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

bool comesBefore(const Api &a, const Api &b)
{
    return a.order != b.order ? a.order < b.order : a.title.localeAwareCompare(b.title) < 0;
}
} // namespace

Catalog Catalog::load(const QString &builtIn, const QString &own, const QString &language)
{
    Catalog catalog;
    // A built-in name stays taken where its pair cannot be read: a stored key must not go
    // elsewhere.
    const QStringList builtInNames = foldersIn(builtIn);
    QSet<QString> taken(builtInNames.begin(), builtInNames.end());
    const auto loadFrom = [&](const QString &path, bool isBuiltIn) {
        for (const QString &name : foldersIn(path)) {
            const QDir folder(path + u'/' + name);
            auto api = readFolder(folder, language, catalog.m_problems);
            if (!api) {
                catalog.m_problems.push_back(api.error());
            } else if (!isBuiltIn && taken.contains(api->id)) {
                catalog.m_problems.push_back(Error {ErrorCode::ApiIdTaken, api->id,
                                                    folder.filePath(u"overlay.json"_s), 0, 0});
            } else {
                api->builtIn = isBuiltIn;
                taken.insert(api->id);
                catalog.m_apis.push_back(*std::move(api));
            }
        }
    };
    loadFrom(builtIn, true);
    loadFrom(own, false);
    std::stable_sort(catalog.m_apis.begin(), catalog.m_apis.end(), comesBefore);
    return catalog;
}

const Api *Catalog::api(const QString &id) const
{
    const auto found = std::find_if(m_apis.begin(), m_apis.end(),
                                    [&id](const Api &api) { return api.id == id; });
    return found == m_apis.end() ? nullptr : &*found;
}

const Operation *Catalog::operation(const QString &api, const QString &operation) const
{
    const Api *found = this->api(api);
    return found ? found->operation(operation) : nullptr;
}

} // namespace desk
