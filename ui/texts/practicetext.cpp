// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/practicetext.h"

#include <QCoreApplication>

namespace desk {
namespace {

class PracticeText
{
    Q_DECLARE_TR_FUNCTIONS(desk::PracticeText)

public:
    static QString known(int answer)
    {
        switch (answer) {
        case 0:
            return tr("As the vendor would");
        case -1:
            return tr("No answer comes");
        case -2:
            return tr("There is no network");
        case 400:
            return tr("A field is refused (400)");
        case 401:
            return tr("The key is refused (401)");
        case 403:
            return tr("No permission (403)");
        case 404:
            return tr("Something is not found (404)");
        case 409:
            return tr("Still at work on it (409)");
        case 410:
            return tr("No longer offered (410)");
        case 422:
            return tr("Cannot be processed (422)");
        case 429:
            return tr("Too many at once (429)");
        case 500:
            return tr("The server fails (500)");
        default:
            return tr("Status %1").arg(answer);
        }
    }
};
} // namespace

QString practiceAnswerText(int answer)
{
    return PracticeText::known(answer);
}

} // namespace desk
