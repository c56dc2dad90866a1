// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "lint/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Raw strings first: what looks like a comment in a string is none, and the other way round.
QString withoutCommentsAndStrings(QString text)
{
    static const QRegularExpression token(
        uR"re(R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?\*/)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    qsizetype at = 0;
    while (true) {
        const QRegularExpressionMatch match = token.match(text, at);
        if (!match.hasMatch())
            return text;
        const QString kept = match.captured().startsWith(u'/') ? u" "_s : u"\"\""_s;
        text.replace(match.capturedStart(), match.capturedLength(), kept);
        at = match.capturedStart() + kept.size();
    }
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])"_s,
                                            QRegularExpression::MultilineOption);
    QStringList all;
    auto found = include.globalMatch(text);
    while (found.hasNext())
        all.append(found.next().captured(1));
    return all;
}
} // namespace

SourceFile SourceFile::fromText(const QString &path, const QString &text)
{
    return {path, text, withoutCommentsAndStrings(text), includesOf(text)};
}

std::vector<SourceFile> readSources(const QString &folder, bool withCMake)
{
    const QDir root(QStringLiteral(DESK_SOURCE_DIR));
    QStringList names {u"*.cpp"_s, u"*.h"_s};
    if (withCMake)
        names.append(u"CMakeLists.txt"_s);
    std::vector<SourceFile> all;
    QDirIterator it(root.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            all.push_back(SourceFile::fromText(root.relativeFilePath(file.fileName()),
                                               QString::fromUtf8(file.readAll())));
    }
    std::sort(all.begin(), all.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return all;
}

} // namespace desk
