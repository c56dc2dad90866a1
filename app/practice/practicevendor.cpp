// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/practice/practicevendor.h"

#include "app/core/ids.h"
#include "app/core/pointer.h"
#include "app/practice/practicerefusal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int mostRemembered = 10000;

QString textAt(const Json &body, const QString &pointer)
{
    const Json *found = resolve(body, pointer);
    if (!found)
        return {};
    return found->isNumber() ? found->numberText() : found->toString();
}

// "{/account_id}:{/event_id}" takes values of the request; makeId does the rest.
QString newId(const Operation &operation, const Json &body)
{
    static const QRegularExpression value(u"\\{(/[^{}]*)\\}"_s);
    const QString pattern
        = operation.practiceId.isEmpty() ? u"practice_{random:12}"_s : operation.practiceId;
    QString id;
    qsizetype end = 0;
    for (auto it = value.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        id += makeId(pattern.sliced(end, match.capturedStart() - end));
        id += textAt(body, match.captured(1));
        end = match.capturedEnd();
    }
    return id + makeId(pattern.sliced(end));
}

QString headerOf(const HttpRequest &request, const QString &name)
{
    for (const auto &[key, value] : request.headers) {
        if (name.compare(QString::fromLatin1(key), Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(value);
    }
    return {};
}

// What two requests for the same record have in common; empty: each makes a record of its own.
QString identityOf(const Operation &operation, const HttpRequest &request, const Json &body)
{
    const RepeatRule &rule = operation.repeat;
    const auto named = [&](const QString &place) {
        return place.startsWith("header:"_L1) ? headerOf(request, place.section(u':', 1))
                                              : textAt(body, place);
    };
    const QString start = request.api + u'\n' + operation.id + u'\n';
    if (rule.safe == Repeat::Natural)
        return start + request.url + u'\n' + QString::fromUtf8(request.body);
    const QString key = rule.safe == Repeat::Key ? named(rule.field) : QString();
    if (key.isEmpty())
        return {};
    QStringList parts {key};
    for (const QString &place : rule.with)
        parts.append(named(place));
    return start + parts.join(u'\n');
}

// A real vendor repeats what it was given, beside the id.
HttpAnswer accepted(const Operation &operation, const QString &id, const Json &body)
{
    Json json = operation.successExample.isNull() ? Json::object() : operation.successExample;
    const QString record = pointerParent(operation.returnedIdAt);
    for (const auto &[name, value] : body.members()) {
        const QString place = pointerJoin(record, name);
        if (resolve(json, place))
            setAt(json, place, value);
    }
    if (!operation.returnedIdAt.isEmpty())
        setAt(json, operation.returnedIdAt, Json::string(id));
    HttpAnswer answer;
    answer.status = operation.successStatus;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = writeJson(json);
    return answer;
}

HttpAnswer silence(HttpAnswer::End end)
{
    HttpAnswer answer;
    answer.end = end;
    answer.detail = u"practice"_s;
    return answer;
}
} // namespace

PracticeVendor::PracticeVendor(const Catalog &catalog)
    : m_catalog(catalog)
    , m_created(mostRemembered)
{
}

HttpAnswer PracticeVendor::answer(const HttpRequest &request)
{
    if (m_nextStatus == noNetwork)
        return silence(HttpAnswer::End::NoNetwork);
    const Api *api = m_catalog.api(request.api);
    const Operation *operation = m_catalog.operation(request.api, request.operation);
    HttpAnswer answer;
    if (!api || !operation)
        answer.status = 404; // a description of the user's that is gone
    else if (m_nextStatus >= 300)
        answer = refuseWith(m_nextStatus, *api, *operation);
    else
        answer = judged(*api, *operation, request);
    if (m_nextStatus == noAnswer)
        answer = silence(HttpAnswer::End::TimedOut);
    answer.bytesRead = request.body.size();
    return answer;
}

HttpAnswer PracticeVendor::judged(const Api &api, const Operation &operation,
                                  const HttpRequest &request)
{
    Json body;
    if (const auto fault = faultIn(request, operation, body))
        return refuse(*fault, api.errors);
    return accepted(operation, idFor(operation, request, body), body);
}

QString PracticeVendor::idFor(const Operation &operation, const HttpRequest &request,
                              const Json &body)
{
    const QString identity = identityOf(operation, request, body);
    if (const QString *known = identity.isEmpty() ? nullptr : m_created.object(identity))
        return *known;
    const QString id = newId(operation, body);
    if (!identity.isEmpty())
        m_created.insert(identity, new QString(id)); // the cache owns it
    return id;
}

} // namespace desk
