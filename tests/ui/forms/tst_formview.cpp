// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/filledform.h"
#include "fakes/judge.h"
#include "fakes/ownwarnings.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/formview.h"
#include "ui/look/sectionheader.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// A form in a window that has the focus, with all its sections open where that is asked for.
struct Shown
{
    Shown(const QString &vendor, const QString &operation, bool open = false)
        : filled(vendor, operation)
        , view(filled.form)
    {
        if (open)
            openAll();
        view.resize(760, 560);
        view.show();
        view.activateWindow();
    }

    void openAll()
    {
        for (const Section &section : filled.form.operation().sections)
            view.openSection(section.id);
    }

    [[nodiscard]] FieldRow *row(const QString &pointer)
    {
        for (FieldRow *one : view.findChildren<FieldRow *>()) {
            if (one->pointer() == pointer)
                return one;
        }
        return nullptr;
    }

    [[nodiscard]] QWidget *editor(const QString &pointer)
    {
        return row(pointer)->editor()->mainWidget();
    }

    FilledForm filled;
    FormView view;
};

void addOperations()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("operation");
    QTest::newRow("conversion") << u"whop"_s << u"createConversion"_s;
    QTest::newRow("event") << u"whop"_s << u"createEvent"_s;
    QTest::newRow("lead") << u"whop"_s << u"createLead"_s;
    QTest::newRow("affiliate") << u"whop"_s << u"createAffiliate"_s;
    QTest::newRow("entry") << u"cortana"_s << u"createConversionEntry"_s;
}

bool isStop(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
        && !widget->focusProxy();
}

} // namespace

class tst_FormView : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOwnWarning(); }

    void everyLeafHasAnEditor_data() { addOperations(); }
    void everyLeafHasAnEditor();
    void aConversionHas47Editors();
    void whatIsTypedIsInTheBodyAndFits();
    void noTextSpeaksOfSchemas_data() { addOperations(); }
    void noTextSpeaksOfSchemas();
    void tabGoesAsTheEyeDoes_data() { addOperations(); }
    void tabGoesAsTheEyeDoes();
    void theFormFollowsTheStopBeforeIt();
    void everyStopHasItsLabelAsName_data() { addOperations(); }
    void everyStopHasItsLabelAsName();
    void mnemonicsAreUnique();
    void problemsComeWhenAFieldIsLeft();
    void aProblemMovesNoField();
    void aProblemIsSeenWithoutColour();
    void helpStandsUnderTheFocusedFieldOnly();
    void aRuleShowsItsField();
    void failedSendOpensTheSectionOfTheFirstProblem();
    void onlyWhatIsUsedLeavesTheRestAway();
    void clearingNeedsOneKey();
    void pinnedFieldsAreSkippedByTheFocus();
    void explicitEmptyIsSaidSo();
    void strayValuesAreShown();
    void aCellInTheTypingIsTakenBeforeSend();
    void nothingIsWiderThanTheWindow_data();
    void nothingIsWiderThanTheWindow();
};

void tst_FormView::everyLeafHasAnEditor()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Shown shown(vendor, operation, true);
    QStringList missing;
    for (const FieldSpec *leaf : leaves(shown.filled.form.operation().body)) {
        if (!shown.row(leaf->pointer))
            missing.append(leaf->pointer);
    }
    QCOMPARE(missing, QStringList());
}

void tst_FormView::aConversionHas47Editors()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(shown.view.findChildren<FieldEditor *>().size() < 10); // folded ones come later
    shown.openAll();
    QCOMPARE(shown.view.findChildren<FieldEditor *>().size(), 47);
}

void tst_FormView::whatIsTypedIsInTheBodyAndFits()
{
    Shown shown(u"whop"_s, u"createConversion"_s, true);
    QTest::keyClicks(shown.editor(u"/event_name"_s), u"Lead"_s);
    QTest::keyClicks(shown.editor(u"/value"_s), u"1,129.90"_s);
    QTest::keyClicks(shown.editor(u"/currency"_s), u"eur"_s);
    QTest::keyClicks(shown.editor(u"/user/email"_s), u"ann@example.com"_s);
    QTest::keyClicks(shown.editor(u"/user/country"_s), u"de"_s);
    QTest::keyClicks(shown.editor(u"/user/birthdate"_s), u"1990-01-15"_s);
    QTest::keyClicks(shown.editor(u"/event_time"_s), u"2026-11-20 13:30"_s);
    QTest::keyClicks(shown.editor(u"/company_id"_s), u"biz_1"_s);
    QCOMPARE(shown.filled.form.checkForSend(), FormModel::Check::Ready);
    const QByteArray body = writeJson(shown.filled.form.assembledForSend().body);
    QVERIFY2(body.contains("\"value\":1129.90"), body.constData());
    QVERIFY2(body.contains("\"currency\":\"eur\""), body.constData());
    QVERIFY2(body.contains("\"country\":\"DE\""), body.constData());
    QVERIFY2(body.contains("\"event_time\":\"2026-11-20T12:30:00.000Z\""), body.constData());
    QFile file(QStringLiteral(DESK_SOURCE_DIR "/resources/apis/whop/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(judge(document,
                   u"/paths/~1conversions/post/requestBody/content/application~1json/schema"_s,
                   body),
             QStringList());
}

void tst_FormView::noTextSpeaksOfSchemas()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Shown shown(vendor, operation, true);
    for (const QString &pointer : shown.filled.form.operation().sections.front().fields)
        shown.filled.form.setNull(pointer);
    QStringList texts;
    for (const QWidget *widget : shown.view.findChildren<QWidget *>()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->placeholderText();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts << edit->placeholderText();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        }
    }
    QCOMPARE(texts.filter(QRegularExpression(u"\\b(null|oneOf|anyOf|Option 1)\\b"_s)),
             QStringList());
}

void tst_FormView::tabGoesAsTheEyeDoes()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Shown shown(vendor, operation, true);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    QList<QWidget *> expected;
    for (QWidget *widget : shown.view.findChildren<QWidget *>()) {
        if (isStop(widget))
            expected.append(widget);
    }
    const auto place = [&shown](const QWidget *widget) {
        const QPoint at = widget->mapTo(shown.view.widget(), QPoint());
        return std::pair(at.y(), at.x());
    };
    shown.view.focusFirst();
    QWidget *start = shown.view.focusWidget();
    QList<QWidget *> visited {start};
    for (QWidget *at = start->nextInFocusChain(); at != start; at = at->nextInFocusChain()) {
        if (isStop(at) && shown.view.isAncestorOf(at))
            visited.append(at);
    }
    for (qsizetype i = 1; i < visited.size(); ++i) {
        const auto before = place(visited[i - 1]);
        const auto now = place(visited[i]);
        QVERIFY2(before < now || std::abs(before.first - now.first) < 4,
                 qPrintable(visited[i]->accessibleName()));
    }
    QCOMPARE(QSet<QWidget *>(visited.begin(), visited.end()),
             QSet<QWidget *>(expected.begin(), expected.end()));
}

void tst_FormView::theFormFollowsTheStopBeforeIt()
{
    QWidget page; // goes last
    Shown shown(u"whop"_s, u"createConversion"_s, true);
    auto *before = new QLineEdit(&page);
    auto *after = new QLineEdit(&page);
    shown.view.setParent(&page);
    shown.view.followStop(before);
    page.show();
    shown.view.show();
    QStringList names;
    QWidget *at = before->nextInFocusChain();
    for (; at != after && names.size() < 3; at = at->nextInFocusChain()) {
        if (isStop(at))
            names.append(at->accessibleName());
    }
    QCOMPARE(names, (QStringList {u"Event"_s, u"When"_s, u"Time zone"_s}));
}

void tst_FormView::everyStopHasItsLabelAsName()
{
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    Shown shown(vendor, operation, true);
    (void)shown.filled.form.checkForSend();
    for (const QWidget *widget : shown.view.findChildren<QWidget *>()) {
        const bool isInView = widget->window() == shown.view.window();
        if (isInView && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (FieldRow *row : shown.view.findChildren<FieldRow *>()) {
        const QWidget *main = row->editor()->mainWidget();
        QCOMPARE(main->accessibleName(), row->label());
        QCOMPARE(main->accessibleDescription().contains(u"required"_s),
                 shown.filled.form.isRequired(row->pointer()));
        if (row->note()->tone() == Tone::Bad)
            QVERIFY(main->accessibleDescription().contains(row->note()->text()));
        const auto labels = row->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [main](const QLabel *label) { return label->buddy() == main; }));
    }
}

void tst_FormView::mnemonicsAreUnique()
{
    Shown shown(u"whop"_s, u"createConversion"_s, true);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    QStringList letters;
    for (const QLabel *label : shown.view.findChildren<QLabel *>()) {
        const QKeySequence keys = QKeySequence::mnemonic(label->text());
        if (!keys.isEmpty())
            letters.append(keys.toString());
    }
    QVERIFY(letters.size() >= 5);
    QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
}

void tst_FormView::problemsComeWhenAFieldIsLeft()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    const FieldNote *note = shown.row(u"/currency"_s)->note();
    QVERIFY(shown.view.focusField(u"/currency"_s));
    QTest::keyClicks(shown.editor(u"/currency"_s), u"usx"_s);
    QVERIFY(note->tone() != Tone::Bad);
    QTest::keyClick(shown.editor(u"/currency"_s), Qt::Key_Tab);
    QCOMPARE(note->tone(), Tone::Bad);
    QVERIFY(note->text().contains(u"Did you mean USD"_s));
    QVERIFY(shown.view.focusField(u"/currency"_s));
    QTest::keyClick(shown.editor(u"/currency"_s), Qt::Key_Backspace);
    QTest::keyClicks(shown.editor(u"/currency"_s), u"usd"_s);
    QVERIFY(note->tone() != Tone::Bad);
}

void tst_FormView::aProblemMovesNoField()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    const int before = shown.row(u"/user/email"_s)->y();
    shown.filled.form.setText(u"/currency"_s, u"usx"_s);
    (void)shown.filled.form.checkForSend();
    QCoreApplication::processEvents();
    QCOMPARE(shown.row(u"/currency"_s)->note()->tone(), Tone::Bad);
    QCOMPARE(shown.row(u"/user/email"_s)->y(), before);
}

// In shades of grey, the row that is wrong has changed, and no other.
void tst_FormView::aProblemIsSeenWithoutColour()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.focusFirst();
    shown.filled.form.setText(u"/event_name"_s, u"lead"_s);
    shown.filled.form.setText(u"/currency"_s, u"usx"_s);
    QCoreApplication::processEvents();
    const auto inGrey = [&shown] {
        QHash<QString, QImage> rows;
        for (FieldRow *row : shown.view.findChildren<FieldRow *>()) {
            if (row->isVisible())
                rows.insert(row->pointer(),
                            row->grab().toImage().convertToFormat(QImage::Format_Grayscale8));
        }
        return rows;
    };
    const auto before = inGrey();
    (void)shown.filled.form.checkForSend();
    QCoreApplication::processEvents();
    const auto after = inGrey();
    QStringList changed;
    for (auto row = before.begin(); row != before.end(); ++row) {
        const QImage &then = row.value();
        const QImage &now = after[row.key()];
        QCOMPARE(now.size(), then.size());
        int strong = 0;
        for (int y = 0; y < now.height(); ++y) {
            for (int x = 0; x < now.width(); ++x)
                strong += std::abs(now.constScanLine(y)[x] - then.constScanLine(y)[x]) > 64;
        }
        if (strong > 200) // the ink of an icon and a sentence
            changed.append(row.key());
    }
    QCOMPARE(changed, QStringList {u"/currency"_s});
}

void tst_FormView::helpStandsUnderTheFocusedFieldOnly()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    QVERIFY(shown.view.focusField(u"/value"_s));
    QVERIFY(!shown.row(u"/value"_s)->note()->text().isEmpty());
    QVERIFY(shown.row(u"/user/email"_s)->note()->text().isEmpty());
    QVERIFY(shown.view.focusField(u"/user/email"_s));
    QVERIFY(shown.row(u"/value"_s)->note()->text().isEmpty());
    QVERIFY(!shown.row(u"/user/email"_s)->note()->text().isEmpty());
}

void tst_FormView::aRuleShowsItsField()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(shown.row(u"/custom_name"_s)->isHidden());
    shown.filled.form.setText(u"/event_name"_s, u"custom"_s);
    QVERIFY(shown.row(u"/custom_name"_s)->isVisible());
    QVERIFY(shown.editor(u"/custom_name"_s)->accessibleDescription().contains(u"required"_s));
    shown.filled.form.setText(u"/event_name"_s, u"lead"_s);
    QVERIFY(shown.row(u"/custom_name"_s)->isHidden());
}

void tst_FormView::failedSendOpensTheSectionOfTheFirstProblem()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.filled.form.setText(u"/event_name"_s, u"lead"_s);
    shown.filled.form.setText(u"/company_id"_s, u"biz_1"_s);
    shown.filled.form.setText(u"/context/ip_address"_s, u"nowhere"_s);
    QVERIFY(!shown.row(u"/context/ip_address"_s));
    QCOMPARE(shown.filled.form.checkForSend(), FormModel::Check::HasErrors);
    shown.view.goToFirstProblem();
    QWidget *editor = shown.editor(u"/context/ip_address"_s);
    QVERIFY(editor->hasFocus());
    const QRect inView(editor->mapTo(shown.view.viewport(), QPoint()), editor->size());
    QVERIFY(shown.view.viewport()->rect().contains(inView));
}

void tst_FormView::onlyWhatIsUsedLeavesTheRestAway()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    shown.view.setUsed({u"/context/gclid"_s});
    shown.view.showAll(false);
    QVERIFY(shown.row(u"/user/email"_s)->isVisible());
    QVERIFY(shown.row(u"/context/gclid"_s)->isVisible());
    QVERIFY(shown.row(u"/context/fbp"_s)->isHidden());
    QVERIFY(shown.row(u"/company_id"_s)->isVisible());
    QVERIFY(!shown.row(u"/url"_s) || !shown.row(u"/url"_s)->isVisible());
    shown.view.showAll(true);
    QVERIFY(shown.row(u"/context/fbp"_s)->isVisible());
}

void tst_FormView::clearingNeedsOneKey()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    for (const QString &pointer : {u"/value"_s, u"/currency"_s, u"/user/email"_s}) {
        shown.filled.form.setText(pointer, u"1"_s);
        QTest::keyClick(shown.editor(pointer), Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(shown.filled.form.entered(pointer), Entered());
        QCOMPARE(qobject_cast<QLineEdit *>(shown.editor(pointer))->text(), QString());
    }
    shown.filled.form.setText(u"/event_name"_s, u"lead"_s); // required: stays
    QTest::keyClick(shown.editor(u"/event_name"_s), Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(shown.filled.form.entered(u"/event_name"_s).text, u"lead"_s);
}

void tst_FormView::pinnedFieldsAreSkippedByTheFocus()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    QSignalSpy changed(&shown.view, &FormView::pinnedChanged);
    shown.view.focusFirst();
    QVERIFY(shown.editor(u"/event_name"_s)->hasFocus());
    QTest::keyClick(shown.editor(u"/event_name"_s), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(shown.view.pinned(), QSet<QString> {u"/event_name"_s});
    QCOMPARE(changed.size(), 1);
    shown.view.focusFirst();
    QVERIFY(shown.editor(u"/event_time"_s)->hasFocus());
    shown.view.setPinned({});
    QVERIFY(!shown.row(u"/event_name"_s)->isPinned());
}

void tst_FormView::explicitEmptyIsSaidSo()
{
    Shown shown(u"whop"_s, u"createConversion"_s, true);
    shown.filled.form.setNull(u"/user/email"_s);
    shown.filled.form.setNull(u"/user/gender"_s);
    auto *line = qobject_cast<QLineEdit *>(shown.editor(u"/user/email"_s));
    QCOMPARE(line->placeholderText(), u"sent empty"_s);
    QCOMPARE(qobject_cast<QComboBox *>(shown.editor(u"/user/gender"_s))->currentText(),
             u"sent empty"_s);
    QTest::keyClicks(line, u"a"_s);
    QCOMPARE(shown.filled.form.entered(u"/user/email"_s).state, EnteredState::Set);
}

void tst_FormView::strayValuesAreShown()
{
    Shown shown(u"whop"_s, u"createConversion"_s);
    Draft draft = shown.filled.form.draft();
    draft.values.insert(u"/old_field"_s, {EnteredState::Set, u"old text"_s, {}, -1});
    shown.filled.form.setDraft(draft);
    const auto lines = shown.view.findChildren<QLineEdit *>();
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QLineEdit *line) {
        return line->text() == "old text"_L1 && line->isReadOnly() && line->isVisible();
    }));
}

void tst_FormView::aCellInTheTypingIsTakenBeforeSend()
{
    Shown shown(u"cortana"_s, u"createConversionEntry"_s, true);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    QWidget *table = shown.editor(u"/data"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    auto *cell = qobject_cast<QLineEdit *>(shown.view.focusWidget());
    QVERIFY(cell);
    QTest::keyClicks(cell, u"city"_s);
    QCOMPARE(shown.filled.form.entered(u"/data"_s), Entered());
    shown.view.finishTyping();
    QCOMPARE(shown.filled.form.entered(u"/data"_s).text, u"{\"city\":\"\"}"_s);
}

void tst_FormView::nothingIsWiderThanTheWindow_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("operation");
    for (const double scale : {1.0, 1.5, 2.0}) {
        QTest::addRow("conversion %.1f", scale) << scale << u"whop"_s << u"createConversion"_s;
        QTest::addRow("entry %.1f", scale) << scale << u"cortana"_s << u"createConversionEntry"_s;
    }
}

void tst_FormView::nothingIsWiderThanTheWindow()
{
    QFETCH(double, scale);
    QFETCH(QString, vendor);
    QFETCH(QString, operation);
    FilledForm filled(vendor, operation);
    FormView view(filled.form);
    QFont font = view.font();
    font.setPointSizeF(font.pointSizeF() * scale);
    view.setFont(font);
    view.resize(700, 560); // what is left of 1366 beside the side bar and the right pane
    view.show();
    for (const Section &section : filled.form.operation().sections)
        view.openSection(section.id);
    QTRY_VERIFY(view.widget()->height() >= view.widget()->minimumSizeHint().height());
    QVERIFY2(view.widget()->minimumSizeHint().width() <= view.viewport()->width(),
             qPrintable(QString::number(view.widget()->minimumSizeHint().width())));
}

QTEST_MAIN(tst_FormView)
#include "tst_formview.moc"
