// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/errortext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(desk::ErrorText)

public:
    static QString what(const Error &error);
    static QString where(const Error &error);
    static QString step(ErrorCode code);
};

QString ErrorText::what(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileNotReadable:
        return tr("A file could not be read.");
    case ErrorCode::FileNotWritable:
        return tr("A file could not be written.");
    case ErrorCode::JsonSyntax:
        return tr("This is not valid JSON.");
    case ErrorCode::JsonTooDeep:
        return tr("The JSON is nested too deeply.");
    case ErrorCode::JsonTooLarge:
        return tr("The JSON text is too large.");
    case ErrorCode::DescriptionInvalid:
        return tr("The API description is not valid.");
    case ErrorCode::DescriptionCycle:
        return tr("The API description refers to itself in a circle.");
    case ErrorCode::DescriptionTooLarge:
        return tr("The API description is too large.");
    case ErrorCode::OverlayInvalid:
        return tr("The overlay of the API description is not valid.");
    case ErrorCode::OverlayPointerUnknown:
        return tr("The overlay names a field that the API description does not have.");
    case ErrorCode::ApiIdTaken:
        return tr("There is already an API of this name, so this one was left out.");
    case ErrorCode::StoreNotOpened:
        return tr("The file with your entries could not be opened.");
    case ErrorCode::StoreTooNew:
        return tr("The file with your entries was written by a newer version of this program. It "
                  "was not touched.");
    case ErrorCode::StoreDamaged:
        return tr("The file with your entries is damaged.");
    case ErrorCode::StoreFull:
        return tr("The disk is full, so nothing could be saved.");
    case ErrorCode::StoreReadOnly:
        return tr("The file with your entries may not be changed.");
    case ErrorCode::StoreBusy:
        return tr("Another program is using the file with your entries.");
    case ErrorCode::StoreFailed:
        return tr("Saving failed.");
    case ErrorCode::DraftAlreadySent:
        return tr("This entry was already sent. It was not sent again.");
    case ErrorCode::NotFound:
        return tr("This entry is no longer there.");
    case ErrorCode::NotAllowedInState:
        return tr("That is no longer possible: the entry has moved on meanwhile.");
    case ErrorCode::KeychainAbsent:
        return tr("This computer has no keychain that can store the key.");
    case ErrorCode::KeychainLocked:
        return tr("The keychain is locked.");
    case ErrorCode::KeychainDenied:
        return tr("The keychain did not allow access to the key.");
    case ErrorCode::KeychainSilent:
        return tr("The keychain does not answer.");
    case ErrorCode::KeychainFailed:
        return tr("The keychain reported an error.");
    case ErrorCode::KeyMissing:
        return tr("No key is stored for this account.");
    case ErrorCode::KeyReadBackDiffers:
        return tr("The keychain gave back a different key from the one that was saved.");
    case ErrorCode::KeyTooLong:
        return tr("The key is too long for the keychain.");
    case ErrorCode::KeyNotUsable:
        return tr("The key contains characters that cannot be sent, such as a space or a line "
                  "break.");
    case ErrorCode::UrlInvalid:
        return tr("This is not a web address.");
    case ErrorCode::AccountInUse:
        return tr(
            "Entries of this account still wait for its present address, so it was not changed.");
    case ErrorCode::AddressChanged:
        return tr("This entry was made for an address that its account no longer sends to, so it "
                  "was not sent again.");
    case ErrorCode::UrlNotSecure:
        return tr("The address must begin with https://, because a key would travel in the open "
                  "otherwise.");
    }
    Q_UNREACHABLE();
}

// The detail is technical, but whoever writes a description needs it to find the mistake.
bool showsDetail(ErrorCode code)
{
    return code == ErrorCode::DescriptionInvalid || code == ErrorCode::DescriptionCycle
        || code == ErrorCode::OverlayInvalid || code == ErrorCode::OverlayPointerUnknown
        || code == ErrorCode::ApiIdTaken;
}

QString ErrorText::where(const Error &error)
{
    const auto file = QDir::toNativeSeparators(error.file);
    if (!file.isEmpty() && error.line > 0)
        return tr("See %1, line %2, column %3.")
            .arg(file, QString::number(error.line), QString::number(error.column));
    if (!file.isEmpty())
        return tr("See %1.").arg(file);
    if (error.line > 0)
        return tr("See line %1, column %2.")
            .arg(QString::number(error.line), QString::number(error.column));
    return {};
}

QString ErrorText::step(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotReadable:
        return tr("Check that the file exists and that you may read it.");
    case ErrorCode::FileNotWritable:
        return tr("Choose another folder, or check that you may write there.");
    case ErrorCode::JsonSyntax:
    case ErrorCode::JsonTooDeep:
    case ErrorCode::JsonTooLarge:
        return tr("Correct the text and try again.");
    case ErrorCode::DescriptionInvalid:
    case ErrorCode::DescriptionCycle:
    case ErrorCode::DescriptionTooLarge:
    case ErrorCode::OverlayInvalid:
    case ErrorCode::OverlayPointerUnknown:
        return tr("Correct the file and start the program again. The other APIs work as before.");
    case ErrorCode::AccountInUse:
        return tr("Let them go or cancel them in the outbox, then change the account.");
    case ErrorCode::AddressChanged:
        return tr("Use it as a template to send it to the new address.");
    case ErrorCode::ApiIdTaken:
        return tr("Give the API in your own folder another id and start the program again.");
    case ErrorCode::StoreNotOpened:
    case ErrorCode::StoreReadOnly:
        return tr("Check that you may write in the data folder. The program keeps trying.");
    case ErrorCode::StoreTooNew:
        return tr("Install the newest version of the program.");
    case ErrorCode::StoreDamaged:
        return tr(
            "Nothing is sent now. Start the program again: it recovers what can be read and keeps "
            "the damaged file.");
    case ErrorCode::StoreFull:
        return tr("Make room on the disk. Sending then goes on by itself.");
    case ErrorCode::StoreBusy:
        return tr("Close the other program, then try again.");
    case ErrorCode::StoreFailed:
        return tr("Start the program again. What you typed is kept.");
    case ErrorCode::DraftAlreadySent:
    case ErrorCode::NotFound:
    case ErrorCode::NotAllowedInState:
        return tr("Look it up in the history.");
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainFailed:
    case ErrorCode::KeyReadBackDiffers:
        return tr("Try again, or keep the key for this session only.");
    case ErrorCode::KeychainLocked:
        return tr("Unlock the keychain and try again, or keep the key for this session only.");
    case ErrorCode::KeychainDenied:
        return tr("Allow the access and try again, or keep the key for this session only.");
    case ErrorCode::KeychainSilent:
        return tr("Wait for it, or keep the key for this session only.");
    case ErrorCode::KeyMissing:
        return tr("Enter the key of the account.");
    case ErrorCode::KeyTooLong:
    case ErrorCode::KeyNotUsable:
        return tr("Copy the key once more and paste it without anything else.");
    case ErrorCode::UrlInvalid:
        return tr("Write it like https://example.com/api.");
    case ErrorCode::UrlNotSecure:
        return tr("Use https://. Plain http:// works for this computer only.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentence(const Error &error)
{
    QStringList parts {ErrorText::what(error)};
    if (showsDetail(error.code) && !error.detail.isEmpty())
        parts << ErrorText::tr("Found: %1.").arg(error.detail);
    if (const auto where = ErrorText::where(error); !where.isEmpty())
        parts << where;
    return parts.join(u' ');
}

QString nextStep(const Error &error)
{
    return ErrorText::step(error.code);
}

} // namespace desk
