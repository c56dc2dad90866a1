// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/answertext.h"

#include "app/core/json.h"
#include "ui/texts/outcometext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString bodyText(const QByteArray &body)
{
    const auto json = parseJson(body);
    return QString::fromUtf8(json ? writeJson(*json, JsonStyle::Indented) : body);
}

QString headerText(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += QString::fromLatin1(name) + u": "_s + QString::fromLatin1(value) + u'\n';
    return text;
}
} // namespace

QString requestText(const SubmissionRequest &request)
{
    return QString::fromLatin1(request.method) + u' ' + request.url + u'\n'
        + headerText(request.headers) + u'\n' + bodyText(request.body);
}

QString answerText(const Attempt &attempt)
{
    const QString status
        = attempt.status == 0 ? QString() : QString::number(attempt.status) + u'\n';
    return status + headerText(attempt.answerHeaders) + u'\n' + bodyText(attempt.answer);
}

QString attemptText(const Attempt &attempt, const SubmissionRow &row, const Api &api)
{
    SubmissionRow then = row;
    const bool last = attempt.number == row.attempts;
    then.state = last ? row.state : SubmissionState::Waiting;
    then.reason = last ? row.reason : attempt.reason;
    const QString what = shortSentence(then, api);
    return attempt.detail.isEmpty() ? what : what + u" ("_s + attempt.detail + u')';
}

} // namespace desk
