// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/schema/fieldspec.h"
#include "app/schema/problem.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace desk {

// One vendor's API description: its OpenAPI document and our overlay, read and checked. Values, no
// behaviour.

enum class EnvironmentKind { Production, Sandbox, Practice, Custom };

struct Environment
{
    QString id; ///< "production", "sandbox"; "practice" and "custom" exist for every API
    EnvironmentKind kind = EnvironmentKind::Production;
    QUrl url; ///< base, without a slash at the end; empty for practice and custom
    QUrl keysAt; ///< where a person gets a key; may be empty
    QString title {}; ///< empty: the kind says enough
};

struct KeyRules
{
    QByteArray header = "Authorization"; ///< that carries the key
    QByteArray before = "Bearer "; ///< stands before the key in it
    QString help; ///< where a person gets a key; may be empty
    QStringList prefixes;
    bool prefixIsRule = false; ///< else a hint: a key without it is only warned about
    QString checkPath; ///< a harmless read; may name account values: "{company}". Empty: no check
    QList<std::pair<QString, QString>> checkQuery;
    QList<std::pair<QString, QString>> checkHeaders;
    QMap<int, QString> checkSays; ///< status -> "works", "wrong", "mayNotRead"
};

/// A value that the account knows once for all its entries, such as a company id.
struct AccountValue
{
    QString id; ///< "company"
    QString label;
    QString help;
    QString prefix;
    Format format = Format::None;
    bool required = false;
    QString practice; ///< pattern for the practice account, see makeId
    QStringList feeds; ///< fields and parameters that it fills
};

enum class LimitScope { Key, Operation };

struct RateLimit
{
    int requests = 0; ///< 0: no limit is known
    std::chrono::seconds per {60};
    LimitScope scope = LimitScope::Key;
    std::chrono::seconds longestWait {900};
    QStringList
        waitHeaders; ///< "retry-after-ms" counts milliseconds, others seconds or an HTTP date
    QString waitTextAt; ///< pointer into the answer
    QString waitTextMatch; ///< regular expression, group 1 is the number
    std::chrono::milliseconds waitTextUnit {1000};
};

/// An answer that the overlay knows; unset members match everything.
struct KnownError
{
    std::optional<int> status;
    QString type;
    QString code;
    QString bodyHas;
    QString say; ///< key into Api::texts; may be empty
    QString state; ///< "rejected", "waiting", "unknown", "accepted"; empty: the table's state
};

struct ErrorShape
{
    QString messageAt;
    QString codeAt;
    QString typeAt;
    QString paramAt;
    bool paramIsDotted = true; ///< "user.email"; else a JSON pointer
    bool paramIsName = false; ///< "email", which may stand at any level
    std::vector<KnownError> known;
};

enum class Repeat { Key, Natural, Never };

struct RepeatRule
{
    Repeat safe = Repeat::Never;
    QString field; ///< of Key: "/event_id" or "header:Idempotency-Key"
    QStringList with; ///< the fields that are part of the key
    QString make; ///< pattern for a new key, see makeId
};

struct AgeLimit
{
    std::chrono::seconds age {0};
    QString number; ///< as the overlay says it, for the sentence
    QString unit; ///< "days", "hours", "minutes"
    ProblemLevel level = ProblemLevel::Error;
};

enum class LetterCase { AsTyped, Lower, Upper };

/// What the overlay adds to one field.
struct FieldOverlay
{
    QString label;
    QString labelInEnglish; ///< files of colleagues and vendors have it whatever the language
    QString help;
    QHash<QString, QString> choiceLabels;
    Format format = Format::None; ///< already merged into Operation::body, as is maxLength
    std::optional<int> maxLength;
    QString example; ///< where the description has none
    QString prefix; ///< of an id, "prod_"
    LetterCase letterCase = LetterCase::AsTyped;
    QString moneyIn; ///< pointer of the currency field
    QString assumed; ///< what the server takes where nothing is sent, shown as a hint
    bool nowWhenEmpty = false; ///< empty means: the time of Send
    std::optional<AgeLimit> oldest;
    std::optional<AgeLimit> newest;
    QStringList suggestions;
    QString queryFills; ///< a URL's query parameters can fill the members of this object
    QString namedIds; ///< ids of this name are remembered with a name
    QString practice; ///< example for the practice account, see makeId
    bool asTable = false; ///< free keys as a table of key, type, value
    bool asJson = false; ///< as a JSON editor
    bool asLines = false; ///< a text of several lines
};

struct Section
{
    QString id; ///< "main" is always open, "fixed" comes from the account
    QString title; ///< empty for "main" and for "other", which holds what no section names
    QStringList fields; ///< pointers of fields and parameters, wildcards already expanded
};

/// A rule between fields.
struct FieldRule
{
    QMap<QString, QStringList> when; ///< field -> values, all must hold; empty: always
    QStringList show;
    QStringList require;
    QMap<QString, QString> above; ///< field -> number that its value must exceed
    QStringList warnUnlessAny; ///< one of these should be set
    QStringList requireOneOf; ///< one of these must be set
    QString say; ///< key into Api::texts
};

/// Another entry that may follow an accepted one.
struct FollowOn
{
    QString id;
    QString operation;
    QString title;
    QMap<QString, QString>
        fill; ///< field of the new entry <- pointer into the request ("/x") or answer ("answer:/x")
    QMap<QString, QString> set; ///< field of the new entry <- this text
};

struct Operation
{
    QString id; ///< operationId
    QString title;
    QString plural;
    QString help; ///< what it is for; may be empty
    QString icon; ///< a glyph's name
    int order = 0;
    QString successor; ///< an operation that the vendor prefers now; may be empty

    QByteArray method; ///< "POST"
    QString path; ///< "/businesses/{businessId}/entries"
    QList<std::pair<QString, QString>> headers; ///< fixed ones, such as a version date
    QMap<QString, QString>
        parameters; ///< "path:businessId" -> pattern with account values "{business}"

    FieldSpec body; ///< as the vendor declares it, with the overlay's formats and limits merged in
    FieldSpec declaredBody; ///< exactly as the vendor declares it
    std::vector<FieldSpec> parameterFields; ///< those that a person fills
    QHash<QString, FieldOverlay> fields; ///< by pointer; absent: nothing to add
    std::vector<Section> sections; ///< every visible leaf stands in exactly one
    std::vector<FieldRule> rules;

    QString returnedIdAt;
    QString practiceId; ///< pattern, see makeId
    RepeatRule repeat;
    QStringList sameEntryWithout; ///< fields that do not count when two entries are compared
    QList<KnownError> expected; ///< refusals that are normal: accepted, not matched
    QStringList summary; ///< pointers into the request
    QStringList answerSummary; ///< pointers into the answer
    QStringList search; ///< patterns of request fields that history finds
    QStringList answerSearch;
    QStringList person; ///< patterns of fields that hold person data
    QStringList answerPerson; ///< the same of the answer
    std::vector<FollowOn> follow;
    /// Documented refusals, for practice: status -> example body.
    QMap<int, Json> errorExamples;
    int successStatus = 200;
    Json successExample; ///< from the response schema: what practice answers, null where there is
                         ///< none
    QStringList unchecked; ///< see CompiledSchema

    [[nodiscard]] const FieldSpec *
    field(const QString &pointer) const; ///< body or parameter; may be null
    [[nodiscard]] const FieldOverlay &
    overlay(const QString &pointer) const; ///< an empty one where there is none
    [[nodiscard]] QString
    label(const QString &pointer) const; ///< the overlay's, else the name made readable
    [[nodiscard]] bool isPersonal(const QString &pointer) const;
};

struct Api
{
    QString id;
    QString title;
    int order = 0;
    bool builtIn = true;
    std::vector<Environment> environments; ///< in the overlay's order, practice last
    KeyRules key;
    std::vector<AccountValue> accountValues;
    QMap<QString, QString> idKinds; ///< "prod_" -> "product"
    RateLimit limit;
    ErrorShape errors;
    QHash<QString, QString>
        texts; ///< sentences that the overlay names by key, in the chosen language
    std::vector<Operation> operations; ///< in their order

    [[nodiscard]] const Operation *operation(const QString &name) const; ///< may be null
    [[nodiscard]] const Environment *environment(const QString &name) const; ///< may be null
};

} // namespace desk
