// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/columns.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// "E-Mail Address", "e_mail.address" and "EMailAddress" are the same name.
QString bareName(const QString &name)
{
    QString bare;
    for (const QChar c : name.toCaseFolded().normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    return bare;
}

/// "user.email" and "/user/email" are the same place.
QString placeName(const QString &name)
{
    QString place = name.trimmed().toCaseFolded().replace(u'.', u'/');
    return place.startsWith(u'/') ? place.mid(1) : place;
}

constexpr int kindsOfNames = 5;

/// The names of a field, the surest first.
std::array<QString, kindsOfNames> namesOf(const FieldSpec &field, const Operation &operation)
{
    const QString &pointer = field.pointer;
    const qsizetype slash = pointer.lastIndexOf(u'/');
    const qsizetype colon = pointer.indexOf(u':'); // of a parameter
    const QString last = pointer.mid(std::max(slash, colon) + 1);
    return {placeName(pointer), bareName(operation.label(pointer)),
            bareName(operation.overlay(pointer).labelInEnglish), bareName(pointer), bareName(last)};
}

bool isChoiceOf(const FieldSpec &field, const QString &cell)
{
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const Json &choice) {
        return choice.toString().compare(cell, Qt::CaseInsensitive) == 0;
    });
}

/// Whether a cell cannot well be anything else. Only what has a shape of its own: any text could be
/// a name.
bool showsItself(const FieldSpec &field, const QString &cell)
{
    const qsizetype at = cell.indexOf(u'@');
    switch (field.format) {
    case Format::Email:
        return at > 0 && cell.indexOf(u'.', at) > at + 1 && !cell.contains(u' ');
    case Format::Ip:
        return cell.count(u'.') == 3 && !cell.contains(u' ')
            && std::all_of(cell.begin(), cell.end(),
                           [](QChar c) { return c.isDigit() || c == u'.'; });
    default:
        return field.kind == FieldKind::Choice && isChoiceOf(field, cell);
    }
}

bool columnShows(const FieldSpec &field, int column, const QList<QStringList> &rows)
{
    int seen = 0;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        if (!showsItself(field, cell))
            return false;
        ++seen;
    }
    return seen > 0;
}
} // namespace

QStringList proposeColumns(const QStringList &header, const QList<QStringList> &sampleRows,
                           const Operation &operation)
{
    std::vector<const FieldSpec *> fields = leaves(operation.body);
    for (const FieldSpec &parameter : operation.parameterFields)
        fields.push_back(&parameter);
    QStringList proposed(header.size());
    QSet<QString> taken;
    const auto take = [&](int column, const FieldSpec &field) {
        proposed[column] = field.pointer;
        taken.insert(field.pointer);
    };
    for (int kind = 0; kind < kindsOfNames; ++kind) {
        for (int column = 0; column < header.size(); ++column) {
            const QString name = kind == 0 ? placeName(header[column]) : bareName(header[column]);
            if (name.isEmpty() || !proposed[column].isEmpty())
                continue;
            const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto *field) {
                return !taken.contains(field->pointer)
                    && namesOf(*field, operation)[size_t(kind)] == name;
            });
            if (found != fields.end())
                take(column, **found);
        }
    }
    for (int column = 0; column < header.size(); ++column) {
        if (!proposed[column].isEmpty())
            continue;
        std::vector<const FieldSpec *> candidates;
        for (const FieldSpec *field : fields) {
            if (!taken.contains(field->pointer) && columnShows(*field, column, sampleRows))
                candidates.push_back(field);
        }
        if (candidates.size() == 1)
            take(column, *candidates.front());
    }
    return proposed;
}

QByteArray headerFingerprint(const QStringList &header)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : header) {
        hash.addData(bareName(name).toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return hash.result().toHex();
}

} // namespace desk
