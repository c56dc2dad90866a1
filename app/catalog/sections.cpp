// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/catalog/sections.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

const QString other = u"other"_s;

QStringList visibleLeaves(const Operation &operation)
{
    QStringList all;
    for (const FieldSpec *leaf : leaves(operation.body))
        all.append(leaf->pointer);
    for (const FieldSpec &parameter : operation.parameterFields)
        all.append(parameter.pointer);
    return all;
}

/// Hands each leaf out once.
class Placing final
{
public:
    explicit Placing(const Operation &operation)
        : m_leaves(visibleLeaves(operation))
    {
        for (const Section &section : operation.sections) {
            for (const QString &entry : section.fields)
                m_named.insert(entry);
        }
    }

    Result<QStringList> take(const QString &entry)
    {
        if (entry.endsWith(u"/*"_s))
            return takeBelow(entry);
        if (!m_leaves.contains(entry))
            return fail(ErrorCode::OverlayPointerUnknown, u"%1 is no field to fill"_s.arg(entry));
        if (m_placed.contains(entry))
            return fail(ErrorCode::OverlayInvalid, u"%1 stands in two places"_s.arg(entry));
        m_placed.insert(entry);
        return QStringList {entry};
    }

    QStringList rest()
    {
        QStringList left;
        for (const QString &leaf : m_leaves) {
            if (!m_placed.contains(leaf))
                left.append(leaf);
        }
        return left;
    }

private:
    Result<QStringList> takeBelow(const QString &pattern)
    {
        const QString base = pattern.chopped(2);
        QStringList taken;
        bool known = false;
        for (const QString &leaf : m_leaves) {
            if (leaf != base && !leaf.startsWith(base + u'/'))
                continue;
            known = true;
            if (!m_named.contains(leaf) && !m_placed.contains(leaf))
                taken.append(leaf);
        }
        if (!known)
            return fail(ErrorCode::OverlayPointerUnknown, u"%1 is no field to fill"_s.arg(pattern));
        m_placed.unite(QSet<QString>(taken.begin(), taken.end()));
        return taken;
    }

    QStringList m_leaves;
    QSet<QString> m_named;
    QSet<QString> m_placed;
};
} // namespace

Result<std::vector<Section>> expandSections(const Operation &operation)
{
    Placing placing(operation);
    std::vector<Section> all;
    QSet<QString> ids;
    for (Section section : operation.sections) {
        if (ids.contains(section.id) || section.id == other)
            return fail(ErrorCode::OverlayInvalid,
                        u"sections: the id %1 is taken"_s.arg(section.id));
        ids.insert(section.id);
        const QStringList entries = std::exchange(section.fields, {});
        for (const QString &entry : entries) {
            const auto taken = placing.take(entry);
            if (!taken)
                return fail(taken.error().code,
                            u"sections.%1: %2"_s.arg(section.id, taken.error().detail));
            section.fields += *taken;
        }
        if (!section.fields.isEmpty())
            all.push_back(section);
    }
    const QStringList rest = placing.rest();
    if (!rest.isEmpty())
        all.push_back({other, {}, rest});
    return all;
}

} // namespace desk
