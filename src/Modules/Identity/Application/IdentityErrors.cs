using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>What can go wrong with people, roles and clients by a caller's doing.</summary>
public static class IdentityErrors
{
    public static readonly ErrorType ApplicationNotFound = new(
        ErrorKind.NotFound, "identity.application-not-found", "No such application",
        "The caller has allowed no application under this identifier, or has taken it back already.",
        "List the applications again, and use an identifier from there.");

    public static readonly ErrorType ConsentRequestInvalid = new(
        ErrorKind.Invalid, "identity.consent-request-invalid", "Not a request for consent",
        "The address does not lead to the authorization endpoint, or names a client, redirect address or scope that the server does not accept.",
        "Start again at the application that asked to be allowed.");
}
