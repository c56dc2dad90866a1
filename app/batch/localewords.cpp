// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/localewords.h"

#include "app/entry/typedtext.h"

#include <QHash>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// "P. M." and "pm" are the same word.
QString bare(const QString &word)
{
    QString letters = withoutMarks(word).toCaseFolded();
    letters.removeIf([](QChar c) { return c == u'.' || c.isSpace(); });
    return letters;
}

struct Words
{
    QHash<QString, HalfOfDay> halves;
    QSet<QString> currencies;

    Words()
    {
        QSet<QString> unclear;
        const auto addHalf = [&](const QString &text, HalfOfDay half) {
            const QString word = bare(text);
            if (halves.value(word, half) != half)
                unclear.insert(word);
            halves.insert(word, half);
        };
        for (const QLocale &locale : QLocale::matchingLocales(
                 QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            addHalf(locale.amText(), HalfOfDay::BeforeNoon);
            addHalf(locale.pmText(), HalfOfDay::AfterNoon);
            currencies.insert(bare(locale.currencySymbol(QLocale::CurrencyIsoCode)));
            currencies.insert(bare(locale.currencySymbol(QLocale::CurrencySymbol)));
        }
        for (const QString &word : std::as_const(unclear))
            halves.remove(word);
        currencies.removeIf([](const QString &sign) {
            return sign.isEmpty()
                || (sign.size() == 1 && sign.front().unicode() < 128 && sign.front().isLetter());
        });
        currencies.insert(u"rs"_s); // as it is written by hand
    }
};

const Words &words()
{
    static const Words all;
    return all;
}
} // namespace

std::optional<HalfOfDay> halfOfDay(const QString &word)
{
    const auto found = words().halves.constFind(bare(word));
    return found == words().halves.constEnd() ? std::nullopt : std::optional(*found);
}

bool isCurrencySign(const QString &word)
{
    return words().currencies.contains(bare(word));
}

} // namespace desk
