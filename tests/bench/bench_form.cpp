// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/filledform.h"
#include "ui/forms/editorregistry.h"
#include "ui/forms/formlists.h"
#include "ui/forms/formview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace desk;

// The conversion form, built and painted, against a bare form of 48 rows in the same run; the bound
// is 3 x for the sheet as it opens. And a key in the list of currencies, until the line and what is
// found are painted, against a key in a bare line; the bound is 16 ms.

namespace {

constexpr int rounds = 21;
constexpr int bareRows = 48;

using Make = std::function<std::unique_ptr<QWidget>()>;

/// Median of the milliseconds until the widget is painted.
double measure(const Make &make)
{
    std::vector<qint64> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QWidget> widget = make();
        widget->resize(760, 640);
        widget->show();
        (void)widget->grab();
        times.push_back(timer.nsecsElapsed());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return double(times[rounds / 2]) / 1e6;
}

std::unique_ptr<QWidget> bareForm()
{
    auto widget = std::make_unique<QWidget>();
    auto *rows = new QFormLayout(widget.get());
    for (int row = 0; row < bareRows; ++row)
        rows->addRow(u"Field %1"_s.arg(row), new QLineEdit);
    return widget;
}

/// Median of the milliseconds from a key to what it paints.
double measureKeys(QLineEdit &line)
{
    std::vector<qint64> times;
    for (int round = 0; round < rounds; ++round) {
        line.clear();
        for (const char c : QByteArrayLiteral("dollar")) {
            QElapsedTimer timer;
            timer.start();
            QKeyEvent press(QEvent::KeyPress, 0, {}, QString(QLatin1Char(c)));
            QApplication::sendEvent(&line, &press);
            (void)line.grab();
            if (const auto *completer = line.findChild<QCompleter *>())
                (void)completer->popup()->grab();
            times.push_back(timer.nsecsElapsed());
        }
    }
    const auto median = times.begin() + qsizetype(times.size()) / 2;
    std::nth_element(times.begin(), median, times.end());
    return double(*median) / 1e6;
}
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    FilledForm filled(u"whop"_s, u"createConversion"_s);
    const auto asItOpens = [&filled] {
        return std::make_unique<FormView>(filled.form);
    };
    const auto allOpen = [&filled] {
        auto view = std::make_unique<FormView>(filled.form);
        for (const Section &section : filled.form.operation().sections)
            view->openSection(section.id);
        return view;
    };
    (void)measure(bareForm); // fonts and styles are loaded once
    const double bare = measure(bareForm);
    const double opens = measure(asItOpens);
    const double all = measure(allOpen);
    FormLists lists(filled.form);
    const auto currency
        = makeEditor({filled.form, *filled.form.operation().field(u"/currency"_s), lists});
    auto *line = qobject_cast<QLineEdit *>(currency->mainWidget());
    currency->show();
    QLineEdit bareLine;
    bareLine.show();
    const double bareKey = measureKeys(bareLine);
    const double key = measureKeys(*line);
    QTextStream out(stdout);
    out << "bare form of 48 rows: " << bare << " ms\n"
        << "conversion form: " << opens << " ms, " << opens / bare << " x (bound 3)\n"
        << "all sections open: " << all << " ms, " << all / bare << " x\n"
        << "a key in the currencies: " << key << " ms (bound 16), " << key / bareKey
        << " x a bare line\n";
    return opens <= 3 * bare && key <= 16 ? 0 : 1;
}
