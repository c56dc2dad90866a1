// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/newsubmission.h"

#include "app/core/pointer.h"
#include "app/entry/sameentry.h"
#include "app/net/requestbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString textOf(const Json &value)
{
    if (value.isNumber())
        return value.numberText();
    return value.isBool() ? QString::fromUtf8(writeJson(value)) : value.toString();
}

void collectTexts(const Json &value, const QString &at, const QStringList &patterns,
                  QStringList &texts)
{
    for (const auto &[name, member] : value.members())
        collectTexts(member, pointerJoin(at, name), patterns, texts);
    int index = 0;
    for (const Json &item : value.items())
        collectTexts(item, pointerJoin(at, QString::number(index++)), patterns, texts);
    const QString text = textOf(value);
    const auto matches = [&](const QString &pattern) {
        return pointerMatches(pattern, at);
    };
    if (!text.isEmpty() && std::any_of(patterns.begin(), patterns.end(), matches))
        texts.append(text);
}
} // namespace

QString searchTextOf(const Json &value, const QStringList &patterns)
{
    QStringList texts;
    collectTexts(value, {}, patterns, texts);
    texts.removeDuplicates();
    return texts.join(u'\n');
}

QString summaryOf(const Json &body, const Operation &operation)
{
    QStringList parts;
    QStringList currencies; // said with their amounts
    const auto textAt = [&](const QString &pointer) {
        const Json *found = resolve(body, pointer);
        return found ? textOf(*found) : QString();
    };
    for (const QString &pointer : operation.summary) {
        const FieldOverlay &overlay = operation.overlay(pointer);
        const QString text = textAt(pointer);
        if (text.isEmpty() || currencies.contains(pointer))
            continue;
        const QString currency = overlay.moneyIn.isEmpty() ? QString() : textAt(overlay.moneyIn);
        if (!currency.isEmpty())
            currencies.append(overlay.moneyIn);
        const QString shown = overlay.choiceLabels.value(text, text);
        parts.append(currency.isEmpty() ? shown : shown + u' ' + currency.toUpper());
    }
    return parts.join(u" · "_s);
}

NewSubmission makeSubmission(const Api &api, const Operation &operation, const Account &account,
                             const Draft &draft, const Assembled &assembled, qint64 now)
{
    NewSubmission submission;
    SubmissionRow &row = submission.row;
    row.draft = draft.id;
    row.account = account.id;
    row.accountName = account.name;
    row.api = api.id;
    row.operation = operation.id;
    row.environment = account.environment;
    row.key = assembled.key;
    row.summary = summaryOf(assembled.body, operation);
    row.createdAt = now;
    row.corrects = draft.corrects;
    submission.fingerprint = contentFingerprint(assembled, draft, operation);
    submission.request
        = buildRequest(api, operation, account, assembled.body, assembled.parameters);
    // What stands in the list is found as it stands there.
    submission.searchText
        = searchTextOf(assembled.body, operation.search + operation.summary) + u'\n' + row.summary;
    return submission;
}

} // namespace desk
