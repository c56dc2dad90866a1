// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/overlaytexts.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// The translation's members that are not texts.
const QStringList heads {u"overlay"_s, u"api"_s, u"language"_s};

/// A translation must not reach an address, a prefix or a rule.
bool isText(const QStringList &place)
{
    static const QStringList single {u"title"_s, u"plural"_s, u"label"_s, u"help"_s};
    static const QStringList keyed {u"choices"_s, u"idKinds"_s, u"texts"_s};
    return !place.isEmpty()
        && (single.contains(place.last())
            || (place.size() > 1 && keyed.contains(place.at(place.size() - 2))));
}

Json *itemWithId(Json &list, const QString &id)
{
    for (size_t i = 0; i < list.items().size(); ++i) {
        if (list.items()[i][u"id"].toString() == id)
            return list.itemForChange(qsizetype(i));
    }
    return nullptr;
}

std::optional<Error> refusal(const QStringList &place, const QString &what)
{
    return Error {ErrorCode::OverlayInvalid, place.join(u'.') + u": "_s + what, {}, 0, 0};
}

std::optional<Error> replace(Json *english, const Json &text, const QStringList &place)
{
    if (!english)
        return refusal(place, u"the overlay has nothing of that name"_s);
    if (text.isString() && english->isString() && isText(place)) {
        *english = text;
        return {};
    }
    if (!text.isObject() || english->isString())
        return refusal(place, u"is no text of the overlay"_s);
    for (const auto &[name, value] : text.members()) {
        if (place.isEmpty() && heads.contains(name))
            continue;
        Json *below
            = english->isArray() ? itemWithId(*english, name) : english->findForChange(name);
        if (const auto error = replace(below, value, place + QStringList {name}))
            return error;
    }
    return {};
}
} // namespace

Result<Json> withTexts(const Json &overlay, const Json &texts)
{
    Json translated = overlay;
    if (texts.isNull())
        return translated;
    if (texts[u"overlay"] != overlay[u"overlay"] || texts[u"api"] != overlay[u"api"])
        return fail(ErrorCode::OverlayInvalid, u"overlay or api differ from the overlay's"_s);
    if (const auto error = replace(&translated, texts, {}))
        return tl::unexpected(*error);
    return translated;
}

} // namespace desk
