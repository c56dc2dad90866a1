// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/pointercheck.h"

#include "app/catalog/fieldplaces.h"
#include "app/catalog/templatecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// One walk over an API; keeps the first thing that does not exist.
class PointerCheck final
{
public:
    PointerCheck(const Api &api, const QHash<QString, AnswerShapes> &answers)
        : m_api(api)
        , m_answers(answers)
    {
    }

    std::optional<Error> run()
    {
        checkKey();
        checkAccount();
        checkErrors();
        for (const Operation &operation : m_api.operations) {
            m_operation = &operation;
            checkRequest();
            checkAnswer();
            checkRepeat();
            checkFields();
            for (const FieldRule &rule : operation.rules)
                checkRule(rule);
            for (const FollowOn &follow : operation.follow)
                checkFollow(follow);
            for (const KnownError &expected : operation.expected)
                checkText(expected.say, u"expected"_s);
            checkParameters();
        }
        return m_error;
    }

private:
    void unknown(const QString &place, const QString &name,
                 ErrorCode code = ErrorCode::OverlayPointerUnknown)
    {
        if (m_error)
            return;
        const QString owner = m_operation ? u"operations.%1."_s.arg(m_operation->id) : QString();
        m_error = Error {code, u"%1%2: %3 does not exist"_s.arg(owner, place, name), {}, 0, 0};
    }

    void needField(const QString &pointer, const QString &place)
    {
        if (!m_operation->field(pointer))
            unknown(place, pointer);
    }

    void needFields(const QStringList &pointers, const QString &place)
    {
        for (const QString &pointer : pointers)
            needField(pointer, place);
    }

    void needPlaces(const QStringList &patterns, const QString &place)
    {
        for (const QString &pattern : patterns) {
            if (!m_operation->field(pattern) && !hasPlace(m_operation->body, pattern))
                unknown(place, pattern);
        }
    }

    /// An answer without a description can hold everything.
    void needInAnswer(const QStringList &patterns, const QString &place)
    {
        const auto &shape = m_answers[m_operation->id].success;
        for (const QString &pattern : patterns) {
            if (shape && !hasPlace(*shape, pattern))
                unknown(place, pattern);
        }
    }

    void needInErrors(const QString &pointer, const QString &place)
    {
        bool described = false;
        for (const AnswerShapes &shapes : m_answers) {
            for (const FieldSpec &shape : shapes.errors) {
                described = true;
                if (pointer.isEmpty() || hasPlace(shape, pointer))
                    return;
            }
        }
        if (described)
            unknown(place, pointer);
    }

    void checkText(const QString &key, const QString &place)
    {
        if (!key.isEmpty() && !m_api.texts.contains(key))
            unknown(place + u".say"_s, key, ErrorCode::OverlayInvalid);
    }

    void checkTemplate(const QString &text, const QString &place)
    {
        const QString wrong = unknownPlaceholder(text, m_api, m_operation);
        if (!wrong.isEmpty())
            unknown(place, wrong, ErrorCode::OverlayInvalid);
    }

    void checkKey()
    {
        checkTemplate(m_api.key.checkPath, u"key.check.path"_s);
        for (const auto &[name, text] : m_api.key.checkQuery)
            checkTemplate(text, u"key.check.query."_s + name);
    }

    void checkAccount()
    {
        for (const AccountValue &value : m_api.accountValues) {
            checkTemplate(value.practice, u"account.%1.practice"_s.arg(value.id));
            for (const QString &fed : value.feeds) {
                const auto has = [&fed](const Operation &operation) {
                    return operation.field(fed) || operation.parameters.contains(fed);
                };
                if (std::none_of(m_api.operations.begin(), m_api.operations.end(), has))
                    unknown(u"account.%1.feeds"_s.arg(value.id), fed);
            }
        }
    }

    void checkErrors()
    {
        const ErrorShape &errors = m_api.errors;
        needInErrors(errors.messageAt, u"errors.message"_s);
        needInErrors(errors.codeAt, u"errors.code"_s);
        needInErrors(errors.typeAt, u"errors.type"_s);
        needInErrors(errors.paramAt, u"errors.param"_s);
        needInErrors(m_api.limit.waitTextAt, u"limit.waitText.at"_s);
        for (const KnownError &known : errors.known)
            checkText(known.say, u"errors.known"_s);
    }

    void checkRequest()
    {
        needPlaces(m_operation->summary, u"summary"_s);
        needPlaces(m_operation->search, u"search"_s);
        needPlaces(m_operation->person, u"person"_s);
        needFields(m_operation->sameEntryWithout, u"sameEntry.without"_s);
        if (!m_operation->successor.isEmpty() && !m_api.operation(m_operation->successor))
            unknown(u"successor"_s, m_operation->successor);
    }

    void checkAnswer()
    {
        needInAnswer({m_operation->returnedIdAt}, u"returnedId.at"_s);
        checkTemplate(m_operation->practiceId, u"returnedId.practice"_s);
        needInAnswer(m_operation->answerSummary, u"answerSummary"_s);
        needInAnswer(m_operation->answerSearch, u"answerSearch"_s);
        needInAnswer(m_operation->answerPerson, u"answerPerson"_s);
    }

    void checkRepeat()
    {
        const RepeatRule &repeat = m_operation->repeat;
        if (!repeat.field.isEmpty())
            needField(repeat.field, u"repeat.field"_s);
        needFields(repeat.with, u"repeat.pair"_s);
        checkTemplate(repeat.make, u"repeat.make"_s);
    }

    void checkFields()
    {
        for (auto it = m_operation->fields.cbegin(); it != m_operation->fields.cend(); ++it) {
            const QString place = u"fields."_s + it.key();
            needField(it.key(), u"fields"_s);
            if (!it->moneyIn.isEmpty())
                needField(it->moneyIn, place + u".moneyIn"_s);
            if (!it->queryFills.isEmpty())
                needField(it->queryFills, place + u".queryFills"_s);
            checkTemplate(it->practice, place + u".practice"_s);
        }
    }

    void checkRule(const FieldRule &rule)
    {
        const QString place = u"rules"_s;
        for (auto it = rule.when.cbegin(); it != rule.when.cend(); ++it) {
            needField(it.key(), place + u".when"_s);
            checkValues(it.key(), it.value());
        }
        needFields(rule.above.keys(), place + u".above"_s);
        needFields(rule.show + rule.require, place);
        needFields(rule.warnUnlessAny + rule.requireOneOf, place);
        checkText(rule.say, place);
    }

    void checkValues(const QString &pointer, const QStringList &values)
    {
        const FieldSpec *field = m_operation->field(pointer);
        if (!field || field->kind != FieldKind::Choice)
            return;
        for (const QString &value : values) {
            const auto is = [&value](const Json &choice) {
                return choice.toString() == value || choice.numberText() == value;
            };
            if (std::none_of(field->choices.begin(), field->choices.end(), is))
                unknown(u"rules.when."_s + pointer, value, ErrorCode::OverlayInvalid);
        }
    }

    void checkFollow(const FollowOn &follow)
    {
        const QString place = u"follow."_s + follow.id;
        const Operation *next = m_api.operation(follow.operation);
        if (!next)
            return unknown(place + u".operation"_s, follow.operation);
        for (const QString &pointer : follow.set.keys() + follow.fill.keys()) {
            if (!next->field(pointer))
                unknown(place, pointer);
        }
        for (const QString &from : follow.fill) {
            if (from.startsWith(u"answer:"_s))
                needInAnswer({from.mid(7)}, place + u".fill"_s);
            else
                needPlaces({from}, place + u".fill"_s);
        }
    }

    void checkParameters()
    {
        for (auto it = m_operation->parameters.cbegin(); it != m_operation->parameters.cend(); ++it)
            checkTemplate(it.value(), u"parameters."_s + it.key());
    }

    const Api &m_api;
    const QHash<QString, AnswerShapes> &m_answers;
    const Operation *m_operation = nullptr;
    std::optional<Error> m_error;
};
} // namespace

std::optional<Error> checkPointers(const Api &api, const QHash<QString, AnswerShapes> &answers)
{
    return PointerCheck(api, answers).run();
}

} // namespace desk
