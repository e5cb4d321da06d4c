using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>What can go wrong with people, roles and clients by a caller's doing.</summary>
public static class IdentityErrors
{
    public static readonly ErrorType AccountExists = new(
        ErrorKind.Conflict, "identity.account-exists", "There is an account already",
        "Somebody who reads the mail of this address has opened an account with it before.",
        "Sign in, or choose a new password where the old one is forgotten.");

    public static readonly ErrorType ApplicationNotFound = new(
        ErrorKind.NotFound, "identity.application-not-found", "No such application",
        "The caller has allowed no application under this identifier, or has taken it back already.",
        "List the applications again, and use an identifier from there.");

    public static readonly ErrorType ConsentRequestInvalid = new(
        ErrorKind.Invalid, "identity.consent-request-invalid", "Not a request for consent",
        "The address does not lead to the authorization endpoint, or names a client, redirect address or scope that the server does not accept.",
        "Start again at the application that asked to be allowed.");

    public static readonly ErrorType LinkInvalid = new(
        ErrorKind.Gone, "identity.link-invalid", "The link does not work",
        "The link was used before, is too old, or was never sent: each serves once, those to confirm an address for a day, those to choose a password for an hour.",
        "Ask for another one.");

    public static readonly ErrorType PersonRequired = new(
        ErrorKind.Forbidden, "identity.person-required", "Only people have this",
        "Passwords and sessions belong to people, and the caller is a program that acts for itself.",
        "Act on behalf of a person who is signed in.");

    public static readonly ErrorType SessionNotFound = new(
        ErrorKind.NotFound, "identity.session-not-found", "No such session",
        "The caller has no session with this identifier, or it has ended.",
        "Check the identifier against the list of sessions.");

    public static readonly ErrorType SignInRefused = new(
        ErrorKind.Unauthenticated, "identity.sign-in-refused", "Sign-in refused",
        "The e-mail address and the password do not belong together, or the account takes no sign-in at the moment: after several failures it rests for a while.",
        "Check both, wait a while after several failures, or choose a new password.");
}
