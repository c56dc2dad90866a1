// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/draft.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString stateText(EnteredState state)
{
    switch (state) {
    case EnteredState::NotSent:
        return u"notSent"_s;
    case EnteredState::Set:
        return u"set"_s;
    case EnteredState::Null:
        return u"null"_s;
    }
    Q_UNREACHABLE();
}

EnteredState stateFromText(const QString &text)
{
    for (const EnteredState state : {EnteredState::Set, EnteredState::Null}) {
        if (stateText(state) == text)
            return state;
    }
    return EnteredState::NotSent;
}

Json enteredToJson(const Entered &entered)
{
    Json json = Json::object();
    json.set(u"state"_s, Json::string(stateText(entered.state)));
    if (!entered.text.isEmpty())
        json.set(u"text"_s, Json::string(entered.text));
    if (!entered.zone.isEmpty())
        json.set(u"zone"_s, Json::string(entered.zone));
    if (entered.fold >= 0)
        json.set(u"fold"_s, Json::number(qint64(entered.fold)));
    return json;
}

Entered enteredFromJson(const Json &json)
{
    return {stateFromText(json[u"state"].toString()), json[u"text"].toString(),
            json[u"zone"].toString(), int(json[u"fold"].toInt(-1))};
}
} // namespace

Json draftToJson(const Draft &draft)
{
    Json values = Json::object();
    for (auto it = draft.values.begin(); it != draft.values.end(); ++it)
        values.set(it.key(), enteredToJson(it.value()));
    return Json::object({
        {u"id"_s, Json::string(draft.id)},
        {u"account"_s, Json::string(draft.account)},
        {u"api"_s, Json::string(draft.api)},
        {u"operation"_s, Json::string(draft.operation)},
        {u"values"_s, values},
        {u"key"_s, Json::string(draft.key)},
        {u"corrects"_s, Json::number(draft.corrects)},
        {u"setAside"_s, Json::boolean(draft.setAside)},
        {u"locale"_s, Json::string(draft.locale)},
        {u"changedAt"_s, Json::number(draft.changedAt)},
    });
}

Draft draftFromJson(const Json &json)
{
    Draft draft;
    draft.id = json[u"id"].toString();
    draft.account = json[u"account"].toString();
    draft.api = json[u"api"].toString();
    draft.operation = json[u"operation"].toString();
    for (const auto &[pointer, entered] : json[u"values"].members())
        draft.values.insert(pointer, enteredFromJson(entered));
    draft.key = json[u"key"].toString();
    draft.corrects = json[u"corrects"].toInt();
    draft.setAside = json[u"setAside"].toBool();
    draft.locale = json[u"locale"].toString();
    draft.changedAt = json[u"changedAt"].toInt();
    return draft;
}

} // namespace desk
