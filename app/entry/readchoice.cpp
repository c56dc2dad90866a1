// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/entry/nearest.h"
#include "app/entry/readvalue.h"
#include "app/entry/typedtext.h"

using namespace Qt::StringLiterals;

namespace desk {
namespace {

QString choiceText(const Json &choice)
{
    return choice.isString() ? choice.toString() : QString::fromUtf8(writeJson(choice));
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}
} // namespace

std::optional<Json> ValueReader::readCurrency(const FieldSpec &field, const QString &text,
                                              Problems &problems) const
{
    const FieldOverlay &overlay = m_operation.overlay(field.pointer);
    QStringList codes;
    for (const Json &choice : field.choices) {
        const QString code = choice.toString();
        if (isSame(code, text) || isSame(m_currencies.name(code), text))
            return choice;
        codes.append(code);
    }
    if (codes.isEmpty() && m_currencies.contains(text))
        return Json::string(inCase(text, overlay.letterCase));
    if (codes.isEmpty())
        codes = m_currencies.codes();
    const QString nearest = nearestWord(text, codes, overlay.assumed);
    problems.append(
        {field.pointer, ProblemCode::NotACurrency, {text, inCase(nearest, overlay.letterCase)}});
    return {};
}

std::optional<Json> ValueReader::readChoice(const FieldSpec &field, const QString &text,
                                            Problems &problems) const
{
    const QHash<QString, QString> &labels = m_operation.overlay(field.pointer).choiceLabels;
    QStringList words;
    for (const Json &choice : field.choices) {
        const QString word = choiceText(choice);
        if (word == text)
            return choice;
        words.append(word);
    }
    for (size_t i = 0; i < field.choices.size(); ++i) {
        const QString &word = words[qsizetype(i)];
        if (isSame(word, text) || isSame(labels.value(word, word), text))
            return field.choices[i];
    }
    problems.append({field.pointer, ProblemCode::NotAChoice, {text, nearestWord(text, words)}});
    return {};
}

std::optional<Json> ValueReader::readBoolean(const FieldSpec &field, const QString &text,
                                             Problems &problems) const
{
    const QHash<QString, QString> &labels = m_operation.overlay(field.pointer).choiceLabels;
    for (const QString &yes : {u"true"_s, u"yes"_s, u"1"_s, labels.value(u"true"_s)}) {
        if (isSame(yes, text))
            return Json::boolean(true);
    }
    for (const QString &no : {u"false"_s, u"no"_s, u"0"_s, labels.value(u"false"_s)}) {
        if (isSame(no, text))
            return Json::boolean(false);
    }
    problems.append({field.pointer, ProblemCode::WrongType, {u"boolean"_s}});
    return {};
}

} // namespace desk
