// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/outcometext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(desk::OutcomeText)

public:
    static QString word(SubmissionState state);
    static QString environment(EnvironmentKind kind);
    static QString ofState(SubmissionState state);
    static QString ofReason(const SubmissionRow &row, const QString &vendor);
    static QString notYetTaken(const QString &vendor)
    {
        return tr("%1 did not take the entry yet.").arg(vendor);
    }
    static QString tail(SubmissionState state);
    static QString step(const SubmissionRow &row, const QString &vendor);
    static QString stepOfWaiting(Reason reason);
    static QString stepOfRefused(Reason reason, const QString &vendor);
};

QString OutcomeText::word(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Held:
        return tr("Held");
    case SubmissionState::Queued:
        return tr("In the queue");
    case SubmissionState::Sending:
        return tr("Sending");
    case SubmissionState::Waiting:
        return tr("Waiting");
    case SubmissionState::Unknown:
        return tr("No answer");
    case SubmissionState::Accepted:
        return tr("Accepted");
    case SubmissionState::Rejected:
        return tr("Refused");
    case SubmissionState::Cancelled:
        return tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString OutcomeText::environment(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return tr("PRODUCTION");
    case EnvironmentKind::Sandbox:
        return tr("SANDBOX");
    case EnvironmentKind::Practice:
        return tr("PRACTICE");
    case EnvironmentKind::Custom:
        return tr("OWN ADDRESS");
    }
    Q_UNREACHABLE();
}

QString OutcomeText::ofState(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Held:
        return tr("Held back until it is released.");
    case SubmissionState::Queued:
        return tr("Will be sent next.");
    case SubmissionState::Sending:
        return tr("On its way.");
    case SubmissionState::Waiting:
        return tr("Not sent yet.");
    case SubmissionState::Unknown:
        return tr("No complete answer came.");
    case SubmissionState::Accepted:
        return tr("Accepted.");
    case SubmissionState::Rejected:
        return tr("Refused.");
    case SubmissionState::Cancelled:
        return tr("Cancelled before it was sent.");
    }
    Q_UNREACHABLE();
}

// %1 is the name of a vendor, such as Acme, in all of these.
QString OutcomeText::ofReason(const SubmissionRow &row, const QString &vendor)
{
    switch (row.reason) {
    case Reason::None:
        return ofState(row.state);
    case Reason::Interrupted:
        return tr("The program ended before an answer came.");
    case Reason::NotSent:
        return tr("It could not be sent.");
    case Reason::NoNetwork:
        return tr("There is no network connection.");
    case Reason::HostUnknown:
        return tr("The server's name could not be found.");
    case Reason::ConnectionRefused:
        return tr("The server did not take the connection.");
    case Reason::TlsFailed:
        return tr("The server could not prove that it is the right one, so nothing was sent.");
    case Reason::CertificateUntrusted:
        return tr("This computer does not know who vouches for the server, so nothing was sent.");
    case Reason::CertificateDate:
        return tr("The server's certificate is not valid on this computer's date, so nothing was "
                  "sent.");
    case Reason::ProxyFailed:
        return tr("The proxy did not let the entry through.");
    case Reason::NoAnswer:
        return tr("No answer came.");
    case Reason::TimedOut:
        return tr("No answer came in time.");
    case Reason::ServerError:
        return tr("%1 reported a fault of its own.").arg(vendor);
    case Reason::EmptyAnswer:
        return tr("The answer was empty.");
    case Reason::NotJson:
        return tr("The answer could not be read.");
    case Reason::AnswerTooLarge:
        return tr("The answer was too large to be read.");
    case Reason::AnswerCutOff:
        return tr("The answer broke off.");
    case Reason::NoIdInAnswer:
        return tr("Accepted, but no id came back.");
    case Reason::NetworkSignIn:
        return tr("A web page came instead of an answer. You may have to sign in to this network "
                  "first.");
    case Reason::WrongAddress:
        return tr("Refused: the address is wrong, the server points to another one.");
    case Reason::KeyRefused:
        return tr("%1 does not accept the key.").arg(vendor);
    case Reason::NotPermitted:
        return tr("Refused: the key may not do this.");
    case Reason::NotFoundThere:
        return tr("Refused: %1 does not know the address or one of the ids.").arg(vendor);
    case Reason::Gone:
        return tr("Refused: %1 no longer offers this.").arg(vendor);
    case Reason::Conflict:
        return tr("%1 is still working on the same entry.").arg(vendor);
    case Reason::TooManyRequests:
        return tr("%1 asks to wait: there were too many entries in a short time.").arg(vendor);
    case Reason::BadRequest:
        return tr("Refused: %1 could not use the entry.").arg(vendor);
    case Reason::Unprocessable:
        return tr("Refused: %1 did not take one of the values.").arg(vendor);
    case Reason::RefusedOther:
        return tr("Refused by %1.").arg(vendor);
    case Reason::ExpectedRefusal:
        return tr("Taken by %1, but not matched to anyone.").arg(vendor);
    case Reason::KeyNeeded:
        return tr("The account has no key to send with.");
    case Reason::PausedByPerson:
        return tr("Sending is paused.");
    case Reason::TimeToUndo:
        return tr("It leaves in a moment.");
    case Reason::AnswerNotRecorded:
        return tr("The answer could not be saved.");
    case Reason::CancelledByPerson:
        return tr("Cancelled before it was sent.");
    case Reason::MarkedArrived:
        return tr("Marked as arrived by hand.");
    case Reason::MarkedNotArrived:
        return tr("Marked as not arrived by hand.");
    }
    Q_UNREACHABLE();
}

QString OutcomeText::tail(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Waiting:
        return tr("It is tried again by itself.");
    case SubmissionState::Unknown:
        return tr("It may have arrived.");
    case SubmissionState::Held:
    case SubmissionState::Queued:
    case SubmissionState::Sending:
    case SubmissionState::Accepted:
    case SubmissionState::Rejected:
    case SubmissionState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

QString OutcomeText::stepOfRefused(Reason reason, const QString &vendor)
{
    switch (reason) {
    case Reason::KeyRefused:
    case Reason::KeyNeeded:
        return tr("Enter a valid key in the account, then send it again.");
    case Reason::NotPermitted:
        return tr("Ask for a key that may do this, or check the ids of the account.");
    case Reason::WrongAddress:
    case Reason::TlsFailed:
        return tr("Check the address of the account, then send it again.");
    case Reason::NetworkSignIn:
        return tr("Sign in to this network with a web browser, then send it again.");
    case Reason::NotFoundThere:
        return tr("Check the ids in the entry and in the account, then correct it.");
    case Reason::Gone:
        return tr("Look for a newer version of this program, or enter it at %1.").arg(vendor);
    default: // whatever else was refused was refused for its values
        return tr("Correct the entry and send it again.");
    }
}

QString OutcomeText::stepOfWaiting(Reason reason)
{
    switch (reason) {
    case Reason::TlsFailed:
        return tr("Check the address of the account, and whether you have to sign in to this "
                  "network first.");
    case Reason::CertificateUntrusted:
        return tr("If your company checks what goes over its network, have its certificate "
                  "installed in the certificate store of this computer.");
    case Reason::CertificateDate:
        return tr("Check the clock of this computer.");
    case Reason::NetworkSignIn:
        return tr("Sign in to this network with a web browser.");
    case Reason::ProxyFailed:
        return tr("Check the proxy settings of this computer.");
    case Reason::NoNetwork:
    case Reason::HostUnknown:
        return tr("Check the network connection of this computer.");
    default: // the others pass without anyone's help
        return {};
    }
}

QString OutcomeText::step(const SubmissionRow &row, const QString &vendor)
{
    switch (row.state) {
    case SubmissionState::Held:
        return tr("Release it when it may be sent.");
    case SubmissionState::Queued:
        return row.reason == Reason::KeyRefused || row.reason == Reason::KeyNeeded
            ? tr("Enter a valid key in the account; it is sent then.")
            : QString();
    case SubmissionState::Waiting:
        return stepOfWaiting(row.reason);
    case SubmissionState::Unknown:
        return tr("Look at %1 whether it is there, then decide.").arg(vendor);
    case SubmissionState::Accepted:
        return row.returnedId.isEmpty() && row.reason == Reason::NoIdInAnswer
            ? tr("Look it up at %1 if you need its id.").arg(vendor)
            : QString();
    case SubmissionState::Rejected:
        return stepOfRefused(row.reason, vendor);
    case SubmissionState::Sending:
    case SubmissionState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

/// What the vendor's own rules call a refusal, and ours or an overlay's call passing.
bool isNotYetTaken(const SubmissionRow &row)
{
    switch (row.reason) {
    case Reason::NotPermitted:
    case Reason::NotFoundThere:
    case Reason::Gone:
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::RefusedOther:
    case Reason::WrongAddress:
        return row.state == SubmissionState::Waiting;
    default:
        return false;
    }
}

QString withTail(const SubmissionRow &row, const QString &vendor)
{
    const auto tail = OutcomeText::tail(row.state);
    const auto what = isNotYetTaken(row) ? OutcomeText::notYetTaken(vendor)
                                         : OutcomeText::ofReason(row, vendor);
    return tail.isEmpty() ? what : what + u' ' + tail;
}

} // namespace

QString stateWord(SubmissionState state)
{
    return OutcomeText::word(state);
}

QString stateGlyph(SubmissionState state)
{
    return state == SubmissionState::Queued ? u"waiting"_s : stateName(state);
}

QString sentence(const SubmissionRow &row, const Api &api)
{
    const auto said = api.texts.value(row.say);
    QStringList parts;
    // The overlay's sentence knows more than ours about a refusal, and about one that passes, so it
    // stands in its place.
    if (said.isEmpty())
        parts << withTail(row, api.title);
    else if (row.state == SubmissionState::Rejected)
        parts << OutcomeText::ofState(row.state);
    else if (row.state != SubmissionState::Waiting)
        parts << withTail(row, api.title);
    if (!said.isEmpty())
        parts << said;
    if (!row.message.isEmpty())
        parts << vendorQuote(row.message, api);
    return parts.join(u' ');
}

QString shortSentence(const SubmissionRow &row, const Api &api)
{
    return withTail(row, api.title);
}

QString nextStep(const SubmissionRow &row, const Api &api)
{
    // A sentence of the overlay says what to do as well.
    if (row.state == SubmissionState::Rejected && !api.texts.value(row.say).isEmpty())
        return {};
    return OutcomeText::step(row, api.title);
}

QString vendorQuote(const QString &message, const Api &api)
{
    //: %1 is a vendor's name, %2 its message as it came, in whatever language.
    return OutcomeText::tr("%1 says: “%2”").arg(api.title, message.trimmed());
}

QString environmentWord(EnvironmentKind environment)
{
    return OutcomeText::environment(environment);
}

} // namespace desk
