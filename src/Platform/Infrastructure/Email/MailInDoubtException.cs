namespace Monolith.Platform.Infrastructure;

/// <summary>The mail server broke off while it was given the message: it may have taken it, or not.</summary>
internal sealed class MailInDoubtException(Exception cause) : Exception("The mail server broke off while it was given the message.", cause);
