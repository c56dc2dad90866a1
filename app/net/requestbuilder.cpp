// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/requestbuilder.h"

#include "app/core/version.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

constexpr QLatin1StringView platform =
#if defined(Q_OS_WIN)
    "Windows"_L1;
#elif defined(Q_OS_MACOS)
    "macOS"_L1;
#elif defined(Q_OS_LINUX)
    "Linux"_L1;
#else
    "Unix"_L1;
#endif

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

// What stands behind "path:", "query:" or "header:" of those parameters that have a value.
QList<std::pair<QString, QString>> parametersIn(const QMap<QString, QString> &parameters,
                                                const QString &place)
{
    QList<std::pair<QString, QString>> found;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (it.key().startsWith(place) && !it.value().isEmpty())
            found.append({it.key().mid(place.size()), it.value()});
    }
    return found;
}

QString pathAndQuery(const QString &pattern, const QMap<QString, QString> &parameters)
{
    QString path = pattern;
    for (const auto &[name, value] : parametersIn(parameters, u"path:"_s))
        path.replace(u'{' + name + u'}', encoded(value));
    QStringList query;
    for (const auto &[name, value] : parametersIn(parameters, u"query:"_s))
        query.append(encoded(name) + u'=' + encoded(value));
    return query.isEmpty() ? path : path + u'?' + query.join(u'&');
}

// A line break in a value would begin a header of its own.
QByteArray headerValue(const QString &text)
{
    QByteArray bytes = text.trimmed().toUtf8();
    bytes.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return bytes;
}

Headers buildHeaders(const Operation &operation, const Account &account,
                     const QMap<QString, QString> &parameters)
{
    Headers headers {{"Content-Type", "application/json"},
                     {"Accept", "application/json"},
                     {"User-Agent", userAgent()}};
    for (const auto &[name, value] : operation.headers) {
        const QString own = account.headers.value(operation.id + u'/' + name);
        headers.append({name.toLatin1(), headerValue(own.isEmpty() ? value : own)});
    }
    for (const auto &[name, value] : parametersIn(parameters, u"header:"_s))
        headers.append({name.toLatin1(), headerValue(value)});
    return headers;
}

QMap<QString, QString> filledByPerson(const Operation &operation,
                                      const QMap<QString, QString> &parameters)
{
    QMap<QString, QString> filled;
    for (const FieldSpec &field : operation.parameterFields) {
        if (parameters.contains(field.pointer))
            filled.insert(field.pointer, parameters.value(field.pointer));
    }
    return filled;
}
} // namespace

SubmissionRequest buildRequest(const Api &api, const Operation &operation, const Account &account,
                               const Json &body, const QMap<QString, QString> &parameters)
{
    const QString base = account.environment == EnvironmentKind::Practice
        ? u"practice:"_s
        : baseUrl(account, api).toString(QUrl::FullyEncoded);
    SubmissionRequest request;
    request.method = operation.method;
    request.url = base + pathAndQuery(operation.path, parameters);
    request.headers = buildHeaders(operation, account, parameters);
    // Never empty: whether a body was read is how the transport knows that a request went out.
    request.body = writeJson(body.isNull() ? Json::object() : body);
    request.parameters = filledByPerson(operation, parameters);
    request.zone = account.zone;
    return request;
}

QByteArray userAgent()
{
    return "ConversionDesk/" + QByteArray(version) + " (" + QByteArray(platform.data()) + "; Qt "
        + QByteArray(qVersion()) + ')';
}

} // namespace desk
