// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/look/messagebar.h"
#include "ui/pages/rowspart.h"
#include "ui/texts/batchtext.h"
#include "ui/texts/outcometext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What leaves the rows as a file.

namespace desk {
namespace {

QString timeText(qint64 finishedAt)
{
    return finishedAt == 0
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(finishedAt, Qt::UTC).toString(Qt::ISODateWithMs);
}

RowResult resultOf(int row, const Batch &batch, const SentRows &sent, const Api &api)
{
    RowResult result;
    switch (wordOn(batch, sent, row)) {
    case WordOn::Nobody:
        return result;
    case WordOn::Elsewhere: {
        const ResultElsewhere &elsewhere = batch.elsewhere[row];
        result.state = stateWord(stateFromName(elsewhere.state));
        result.returnedId = elsewhere.returnedId;
        result.time = timeText(elsewhere.finishedAt);
        return result;
    }
    case WordOn::Here:
        break;
    }
    const SubmissionRow submission = sent.asSubmission(row);
    result.state = stateWord(submission.state);
    result.status = submission.status > 0 ? QString::number(submission.status) : QString();
    result.returnedId = submission.returnedId;
    if (submission.state != SubmissionState::Accepted)
        result.error = shortSentence(submission, api);
    result.field = submission.param;
    result.message = submission.message;
    result.time = timeText(submission.finishedAt);
    return result;
}
} // namespace

void RowsPart::saveResults()
{
    const QString name = QFileInfo(m_session.batch().head.name).completeBaseName();
    //: The name that a file of results is given; %1 is that of the file that was brought in.
    auto *dialog = new QFileDialog(this, tr("Save results"), tr("%1 results.csv").arg(name),
                                   tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RowsPart::saveResultsAs);
    dialog->open();
}

void RowsPart::saveResultsAs(const QString &path)
{
    m_sending.saveResults(path,
                          [batch = m_session.batch(), sent = m_sending.sent(),
                           api = m_session.api()](QIODevice &device) {
                              (void)writeResults(
                                  batch, resultNames(),
                                  [&](int row) { return resultOf(row, batch, sent, *api); },
                                  device);
                          });
}

void RowsPart::handOver()
{
    const QString name = QFileInfo(m_session.batch().head.name).completeBaseName();
    auto *dialog
        = new QFileDialog(this, tr("Hand over"), name + u".batch"_s, tr("Batches (*.batch)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"batch"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_sending, &BatchSending::handOver);
    dialog->open();
}

void RowsPart::askToTakeBack()
{
    if (!m_session.batch().isHandedOver)
        return;
    auto *box
        = new QMessageBox(QMessageBox::Question, tr("Take it back"),
                          tr("Send this batch from here after all?"), QMessageBox::Cancel, this);
    box->setInformativeText(tr("Rows that your colleague has sent or sends meanwhile would go "
                               "twice. Ask them first."));
    QPushButton *back = box->addButton(tr("&Take it back"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(back, &QPushButton::clicked, this, [this] {
        m_sending.takeBack();
        m_message->dismiss();
    });
    box->open();
}

} // namespace desk
