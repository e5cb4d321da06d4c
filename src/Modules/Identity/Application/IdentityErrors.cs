using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>What can go wrong in Identity by a caller's doing.</summary>
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

    public static readonly ErrorType ClientHasNoSecret = new(
        ErrorKind.Conflict, "identity.client-has-no-secret", "The client has no secret",
        "A public client, such as a single-page application, cannot keep a secret, and so it has none that could be renewed.",
        "Register a confidential client where a server keeps the secret.");

    public static readonly ErrorType ClientIdTaken = new(
        ErrorKind.Conflict, "identity.client-id-taken", "The client id is taken",
        "Another client has this 'clientId'.",
        "Choose another 'clientId'.");

    public static readonly ErrorType ClientNotFound = new(
        ErrorKind.NotFound, "identity.client-not-found", "No such client",
        "No client has this identifier; it differs from the 'clientId' that the client itself uses.",
        "Check the identifier against the list of clients.");

    public static readonly ErrorType ConsentRequestInvalid = new(
        ErrorKind.Invalid, "identity.consent-request-invalid", "Not a request for consent",
        "The address does not lead to the authorization endpoint, or names a client, redirect address or scope that the server does not accept.",
        "Start again at the application that asked to be allowed.");

    public static readonly ErrorType LastAdministrator = new(
        ErrorKind.Conflict, "identity.last-administrator", "This is the last administrator",
        "Nobody else who can sign in has the role 'administrator', so that nobody could manage people and roles any more.",
        "Give the role to somebody else first.");

    public static readonly ErrorType LinkInvalid = new(
        ErrorKind.Gone, "identity.link-invalid", "The link does not work",
        "The link was used before, met wrong passwords too often, is too old, or was never sent: each serves once, those to confirm an address for a day, those to choose a password for an hour.",
        "Ask for another one.");

    public static readonly ErrorType PermissionNotHeld = new(
        ErrorKind.Forbidden, "identity.permission-not-held", "A permission is not yours to pass on",
        "Nobody gives to others, or takes from them, what they do not hold themselves, unless they may change roles.",
        "Ask somebody who holds the permission that 'detail' names, or who may change roles.");

    public static readonly ErrorType PersonRequired = new(
        ErrorKind.Forbidden, "identity.person-required", "Only people have this",
        "Passwords and sessions belong to people, and the caller is a program that acts for itself.",
        "Act on behalf of a person who is signed in.");

    public static readonly ErrorType RoleIsBuiltIn = new(
        ErrorKind.Conflict, "identity.role-is-built-in", "The role is built in",
        "The role 'administrator' stays, and with it the permissions to manage people and roles; without them nobody could ever get them back.",
        "Leave the role and these permissions as they are; people can be given other roles instead.");

    public static readonly ErrorType RoleNameTaken = new(
        ErrorKind.Conflict, "identity.role-name-taken", "The role's name is taken",
        "Another role has this name.",
        "Choose another 'name', or change the role that has it.");

    public static readonly ErrorType RoleNotFound = new(
        ErrorKind.NotFound, "identity.role-not-found", "No such role",
        "No role has this identifier.",
        "Check the identifier against the list of roles.");

    public static readonly ErrorType SessionNotFound = new(
        ErrorKind.NotFound, "identity.session-not-found", "No such session",
        "The caller has no session with this identifier, or it has ended.",
        "Check the identifier against the list of sessions.");

    public static readonly ErrorType SignInRefused = new(
        ErrorKind.Unauthenticated, "identity.sign-in-refused", "Sign-in refused",
        "The e-mail address and the password do not belong together, or the account takes no sign-in at the moment: after several failures it rests for a while.",
        "Check both, wait a while after several failures, or choose a new password.");

    public static readonly ErrorType UserNotFound = new(
        ErrorKind.NotFound, "identity.user-not-found", "No such user",
        "Nobody with an account has this identifier.",
        "Check the identifier against the list of users.");
}
