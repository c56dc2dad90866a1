// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/schemajudge.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace desk {

QStringList judge(const QByteArray &schema, const QByteArray &document)
{
    const QJsonValue rules(QJsonDocument::fromJson(schema).object());
    const QJsonValue value(QJsonDocument::fromJson(document).object());
    valijson::Schema parsed;
    valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(rules), parsed);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(parsed, valijson::adapters::QtJsonAdapter(value), &results))
        return {};
    QStringList found {u"does not fit"_s};
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString place;
        for (const std::string &part : error.context)
            place += QString::fromStdString(part);
        found.append(place + u": "_s + QString::fromStdString(error.description));
    }
    return found;
}

} // namespace desk
