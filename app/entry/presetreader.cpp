// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/core/pointer.h"
#include "app/entry/accountcheck.h"
#include "app/entry/presetmembers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr JsonLimits limits {1024 * 1024, 16};
constexpr int mostDays = 100 * 365;

/// What the file says, from its members.
class PresetReader final
{
public:
    PresetReader(PresetMembers &members, const Catalog &catalog)
        : m_members(members)
        , m_catalog(catalog)
    {
    }

    [[nodiscard]] Preset read(const Json &file)
    {
        m_members.refuseKeys(file, {}, m_catalog);
        Preset preset;
        if (!m_members.isObject(file, {}, {}))
            return preset;
        m_members.onlyKnows(file, {}, {u"accounts"_s, u"retention"_s, u"history"_s});
        if (const Json *accounts = file.find(u"accounts"))
            readAccounts(*accounts, preset);
        if (const Json *retention = file.find(u"retention"))
            readRetention(*retention, preset);
        if (file.contains(u"history"))
            preset.keepsNoHistory
                = m_members.choice(file, {}, u"history"_s, {u"off"_s}) == "off"_L1;
        return preset;
    }

private:
    void readRetention(const Json &retention, Preset &preset)
    {
        const QString pointer = u"/retention"_s;
        if (!m_members.isObject(retention, pointer, u"retention"_s))
            return;
        m_members.onlyKnows(retention, pointer, {u"days"_s, u"personDays"_s});
        if (!retention.contains(u"days"))
            m_members.refuse(PresetFault::Missing, pointerJoin(pointer, u"days"_s), {u"days"_s});
        preset.days = m_members.number(retention, pointer, u"days"_s, mostDays);
        preset.personDays = m_members.number(retention, pointer, u"personDays"_s, mostDays);
    }

    void readAccounts(const Json &accounts, Preset &preset)
    {
        if (!accounts.isArray())
            return m_members.refuse(PresetFault::NotAList, u"/accounts"_s, {u"accounts"_s});
        QStringList names;
        for (size_t i = 0; i < accounts.items().size() && !m_members.problem(); ++i) {
            const QString pointer = u"/accounts/%1"_s.arg(i);
            const Account account = readAccount(accounts.items()[i], pointer, names);
            const auto isSame = [&](const Account &other) {
                return other.preset == account.preset;
            };
            if (std::any_of(preset.accounts.begin(), preset.accounts.end(), isSame))
                m_members.refuse(PresetFault::SameId, pointer + u"/id"_s, {account.preset});
            names.append(account.name);
            preset.accounts.append(account);
        }
    }

    [[nodiscard]] Account readAccount(const Json &json, const QString &pointer,
                                      const QStringList &otherNames)
    {
        Account account;
        if (!m_members.isObject(json, pointer, u"accounts"_s))
            return account;
        m_members.onlyKnows(json, pointer,
                            {u"id"_s, u"name"_s, u"api"_s, u"environment"_s, u"url"_s,
                             u"timeZone"_s, u"values"_s, u"headers"_s});
        account.preset = m_members.neededText(json, pointer, u"id"_s);
        account.name = m_members.neededText(json, pointer, u"name"_s);
        account.api = m_members.neededText(json, pointer, u"api"_s);
        account.zone = m_members.text(json, pointer, u"timeZone"_s);
        const Api *api = m_catalog.api(account.api);
        if (!api) {
            QStringList known;
            for (const Api &one : m_catalog.apis())
                known.append(one.id);
            m_members.refuse(PresetFault::UnknownApi, pointer + u"/api"_s,
                             {account.api, known.join(u", "_s)});
            return account;
        }
        readAddress(json, pointer, *api, account);
        readValues(json, pointer, *api, account);
        readHeaders(json, pointer, *api, account);
        check(account, pointer, *api, otherNames);
        return account;
    }

    void readAddress(const Json &json, const QString &pointer, const Api &api, Account &account)
    {
        const bool hasUrl = json.contains(u"url");
        if (hasUrl == json.contains(u"environment"))
            return m_members.refuse(PresetFault::OneOfTwo, pointer + u"/url"_s,
                                    {u"environment"_s, u"url"_s});
        if (hasUrl) {
            account.environment = EnvironmentKind::Custom;
            account.environmentId = u"custom"_s;
            account.customUrl = QUrl(m_members.neededText(json, pointer, u"url"_s));
            return;
        }
        QStringList known;
        for (const Environment &environment : api.environments)
            known.append(environment.id);
        account.environmentId = m_members.choice(json, pointer, u"environment"_s, known);
        if (const Environment *environment = api.environment(account.environmentId))
            account.environment = environment->kind;
    }

    void readValues(const Json &json, const QString &pointer, const Api &api, Account &account)
    {
        const Json *values = json.find(u"values");
        const QString at = pointer + u"/values"_s;
        if (!values || !m_members.isObject(*values, at, u"values"_s))
            return;
        for (const auto &[name, value] : values->members()) {
            const auto isIt = [&id = name](const AccountValue &one) {
                return one.id == id;
            };
            if (std::none_of(api.accountValues.begin(), api.accountValues.end(), isIt))
                m_members.refuse(PresetFault::UnknownValue, pointerJoin(at, name),
                                 {name, api.title});
            account.values.insert(name, m_members.text(*values, at, name));
        }
    }

    void readHeaders(const Json &json, const QString &pointer, const Api &api, Account &account)
    {
        const Json *headers = json.find(u"headers");
        const QString at = pointer + u"/headers"_s;
        if (!headers || !m_members.isObject(*headers, at, u"headers"_s))
            return;
        for (const auto &[operation, lines] : headers->members()) {
            const QString below = pointerJoin(at, operation);
            if (!m_members.isObject(lines, below, operation))
                continue;
            const Operation *known = api.operation(operation);
            for (const auto &[header, value] : lines.members()) {
                const auto isIt = [&name = header](const auto &one) {
                    return one.first == name;
                };
                if (!known || std::none_of(known->headers.begin(), known->headers.end(), isIt))
                    m_members.refuse(PresetFault::UnknownHeader, pointerJoin(below, header),
                                     {operation, header});
                account.headers.insert(operation + u'/' + header,
                                       m_members.text(lines, below, header));
            }
        }
    }

    /// As the dialog does it for a person.
    void check(Account account, const QString &pointer, const Api &api,
               const QStringList &otherNames)
    {
        if (account.zone.isEmpty())
            account.zone = u"UTC"_s; // the computer's, later
        const Problems problems = checkAccount(account, api, otherNames);
        if (problems.isEmpty())
            return;
        const Problem &problem = problems.first();
        QString at = pointer + u'/' + problem.at;
        if (problem.at.startsWith("value:"_L1))
            at = pointerJoin(pointer + u"/values"_s, problem.at.mid(6));
        else if (problem.at == "zone"_L1)
            at = pointer + u"/timeZone"_s;
        m_members.refuse(problem, api, at);
    }

    PresetMembers &m_members;
    const Catalog &m_catalog;
};
} // namespace

tl::expected<Preset, PresetProblem> parsePreset(const QByteArray &text, const Catalog &catalog)
{
    JsonPlaces places;
    const auto json = parseJson(text, limits, &places);
    if (json) {
        PresetMembers members(text, places);
        const Preset preset = PresetReader(members, catalog).read(*json);
        if (members.problem())
            return tl::unexpected(*members.problem());
        return preset;
    }
    const QString twice = repeatedMember(json.error());
    PresetProblem problem {twice.isEmpty() ? PresetFault::NotJson : PresetFault::StandsTwice,
                           QStringList {twice}};
    problem.line = json.error().line;
    problem.column = json.error().column;
    return tl::unexpected(problem);
}

} // namespace desk
