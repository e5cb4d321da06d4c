using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>What the mails say.</summary>
internal sealed class AccountMails(PublicAddress address)
{
    public EmailMessage Confirm(EmailAddress to, string token) => new(to, "Confirm your e-mail address",
        $"""
        Somebody asked for an account with this e-mail address. If it was you, open this link within a day, and enter the password you chose:

        {address.Link("confirm", token)}

        If it was not you, do nothing: without the link and the password, no account is opened.

        """);

    public EmailMessage AlreadyRegistered(EmailAddress to) => new(to, "You have an account already",
        $"""
        Somebody asked for an account with this e-mail address, and you have one already. If it was you, sign in:

        {address.Link("sign-in")}

        Where you forgot your password, choose a new one:

        {address.Link("reset")}

        If it was not you, do nothing: your account is as it was.

        """);

    public EmailMessage Reset(EmailAddress to, string token) => new(to, "Choose a new password",
        $"""
        Somebody asked for a new password for your account. If it was you, open this link within an hour:

        {address.Link("reset/new", token)}

        If it was not you, do nothing: your password stays as it is.

        """);
}
