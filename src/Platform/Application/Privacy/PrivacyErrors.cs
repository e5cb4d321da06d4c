using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>What whoever looks after people's data can run into.</summary>
public static class PrivacyErrors
{
    public static readonly ErrorType SubjectNotFound = new(
        ErrorKind.NotFound, "operations.subject-not-found", "No such person",
        "Nobody whose data is kept here has this identifier or e-mail address; who was erased is not found by address any more.",
        "Check the identifier, or the spelling of the address.");

    public static readonly ErrorType EncryptionUnfinished = new(
        ErrorKind.Conflict, "operations.encryption-unfinished", "Some data is not encrypted yet",
        "Rows that an older version wrote are still in clear, and destroying a key would not erase them; or PersonalData:Encrypt is off.",
        "Wait until the log says that they are encrypted, at most some minutes after the last older host was stopped, and send it again.")
    {
        Retryable = true,
    };
}
