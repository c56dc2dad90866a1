// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace desk {

/// The texts of the program and of Qt in one language, from their making to their end.
class Translations final
{
public:
    /// Installs what there is for `locale`; a language that we do not have gives English.
    explicit Translations(const QLocale &locale);
    ~Translations();

    /// Codes of the languages that the program has, such as "de".
    [[nodiscard]] static QStringList languages();

private:
    Q_DISABLE_COPY_MOVE(Translations)
    void install(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace desk
