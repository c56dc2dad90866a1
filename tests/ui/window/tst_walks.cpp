// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/everyplace.h"
#include "fakes/ownwarnings.h"
#include "ui/look/palettes.h"
#include "ui/look/tones.h"
#include "ui/texts/translations.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What must hold in every place of the program, in each language and palette.
class tst_Walks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QApplication::setStyle(new ReadableStyle);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init() { failOnOwnWarning(); }

    void everythingThatTakesTheFocusHasAName();
    void tabVisitsEverythingAndComesBack();
    void noMnemonicIsGivenTwice_data();
    void noMnemonicIsGivenTwice();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();

private:
    QString folder()
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                              + QString::fromLatin1(QByteArray(QTest::currentDataTag()).toHex()));
    }

    QTemporaryDir m_dir;
};

namespace {
/// What Tab stops at in that window, in the order of the keys.
QList<QWidget *> stopsOf(QWidget *window)
{
    QList<QWidget *> stops;
    QWidget *at = window;
    do {
        at = at->nextInFocusChain();
        const bool isStop = (at->focusPolicy() & Qt::TabFocus) && at->isVisible() && at->isEnabled()
            && !at->focusProxy();
        if (isStop)
            stops.append(at);
    } while (at != window);
    return stops;
}

QString nameless(QWidget *window)
{
    QStringList found;
    for (QWidget *widget : stopsOf(window)) {
        const auto *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
            QStringList place;
            for (QWidget *at = widget; at; at = at->parentWidget())
                place.append(QString::fromLatin1(at->metaObject()->className()));
            found.append(place.join(u" < "_s));
        }
    }
    return found.join(u'\n');
}

/// Letters that stand twice among the labels, buttons and menus that are seen.
QString doubledMnemonics(QWidget *window)
{
    QHash<QChar, QString> seen;
    QStringList doubled;
    const auto take = [&](const QString &text) {
        const QString letter = QKeySequence::mnemonic(text).toString().right(1);
        if (letter.isEmpty())
            return;
        if (seen.contains(letter.front()))
            doubled.append(seen.value(letter.front()) + u" / "_s + text);
        seen.insert(letter.front(), text);
    };
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            take(button->text());
        else if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            take(label->text());
    }
    if (const auto *main = qobject_cast<MainWindow *>(window)) {
        for (const QMenu *menu : main->findChildren<QMenu *>()) {
            if (menu->parentWidget() && menu->parentWidget()->inherits("QMenuBar"))
                take(menu->title());
        }
    }
    return doubled.join(u'\n');
}

/// A window as it is painted, large enough that the inside of a letter has its full colour.
class Picture
{
public:
    static constexpr int scale = 3;

    explicit Picture(QWidget *window)
        : m_window(window)
        , m_image(window->size() * scale, QImage::Format_RGB32)
    {
        m_image.setDevicePixelRatio(scale);
        window->render(&m_image);
    }

    /// The best contrast of anything in that part with its ground, the colour that is most of it.
    [[nodiscard]] double contrastIn(const QWidget *widget, QRect part) const
    {
        part.moveTopLeft(widget->mapTo(m_window, part.topLeft()));
        part &= m_window->rect();
        QHash<QRgb, int> colours;
        for (int y = part.top() * scale; y < (part.bottom() + 1) * scale; ++y) {
            for (int x = part.left() * scale; x < (part.right() + 1) * scale; ++x)
                ++colours[m_image.pixel(x, y)];
        }
        const auto most = std::max_element(colours.cbegin(), colours.cend());
        double best = 0;
        for (auto it = colours.cbegin(); it != colours.cend(); ++it)
            best = std::max(best, contrast(QColor(it.key()), QColor(most.key())));
        return best;
    }

private:
    QWidget *m_window;
    QImage m_image;
};

/// The part of a widget where its text is, without frames; empty where it has none.
QRect textPart(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text().isEmpty() ? QRect() : label->contentsRect();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty() ? QRect() : button->rect().adjusted(6, 4, -6, -4);
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
        const bool isEmpty = edit->displayText().isEmpty() && edit->placeholderText().isEmpty();
        return isEmpty ? QRect() : edit->rect().adjusted(4, 4, -4, -4);
    }
    return {};
}

QString unreadable(QWidget *window)
{
    const Picture picture(window);
    QStringList found;
    const auto look = [&](const QWidget *widget, const QRect &part, const QString &name) {
        const QRect seen = part & widget->visibleRegion().boundingRect();
        if (part.isEmpty() || seen.height() < part.height() || seen.width() < part.width() / 2)
            return; // scrolled away
        const double best = picture.contrastIn(widget, seen);
        if (best < 4.5)
            found.append(u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                            name, QString::number(best, 'f', 2)));
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window)
            continue;
        if (const QRect part = textPart(widget); !part.isEmpty())
            look(widget, part,
                 widget->accessibleName() + u' ' + widget->property("text").toString());
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                if (index.data().toString().isEmpty() || !(index.flags() & Qt::ItemIsEnabled))
                    continue;
                look(view->viewport(), view->visualRect(index).adjusted(2, 2, -2, -2),
                     index.data().toString());
            }
        }
    }
    return found.join(u'\n');
}

QPalette highContrast()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::white,
                     Qt::black, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0xff, 0xff, 0));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, QColor(0xff, 0xff, 0));
    palette.setColor(QPalette::ToolTipBase, Qt::black);
    palette.setColor(QPalette::ToolTipText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0xd0, 0xd0, 0xd0));
    return palette;
}
} // namespace

void tst_Walks::everythingThatTakesTheFocusHasAName()
{
    Program program(folder());
    QVERIFY(sendOneOfEachState(program)); // rows with all their buttons
    const QString found = inEveryPlace(program, nameless);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void tst_Walks::tabVisitsEverythingAndComesBack()
{
    Program program(folder());
    const auto trapped = [](QWidget *window) {
        const QList<QWidget *> stops = stopsOf(window);
        if (stops.isEmpty())
            return u"no stop"_s;
        stops.first()->setFocus();
        QSet<QWidget *> visited;
        for (int tabs = 0; tabs < 2 * stops.size() + 4; ++tabs) {
            if (QWidget *focus = window->focusWidget())
                visited.insert(focus);
            QTest::keyClick(window, Qt::Key_Tab);
        }
        QStringList missed;
        for (QWidget *stop : stops) {
            if (!visited.contains(stop) && stop->isVisible() && stop->isEnabled())
                missed.append(QString::fromLatin1(stop->metaObject()->className()) + u' '
                              + stop->accessibleName());
        }
        return missed.join(u", "_s);
    };
    const QString found = inEveryPlace(program, trapped);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void tst_Walks::noMnemonicIsGivenTwice_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    QTest::newRow("English") << u"en"_s << 1366;
    QTest::newRow("German") << u"de"_s << 1366;
    QTest::newRow("English, narrow") << u"en"_s << 1024;
    QTest::newRow("German, narrow") << u"de"_s << 1024;
}

void tst_Walks::noMnemonicIsGivenTwice()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    const Translations translations {QLocale(language)};
    Program program(folder(), language);
    program.window.resize(width, 700);
    QVERIFY(sendOneOfEachState(program));
    const QString found = inEveryPlace(program, doubledMnemonics);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void tst_Walks::everyTextCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("the style's own") << QApplication::palette();
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("high contrast") << highContrast();
}

// WCAG 2.2, 1.4.3: 4.5 to 1, measured from what is painted after a switch while it runs.
void tst_Walks::everyTextCanBeRead()
{
    QFETCH(QPalette, palette);
    Program program(folder());
    QVERIFY(sendOneOfEachState(program));
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    const QString found = inEveryPlace(program, unreadable);
    QApplication::setPalette(before);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

QTEST_MAIN(tst_Walks)
#include "tst_walks.moc"
