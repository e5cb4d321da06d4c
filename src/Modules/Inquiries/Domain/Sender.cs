using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>A visitor, as they introduce themselves.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> characters on one line.</param>
/// <param name="Email">Where the answer goes.</param>
/// <param name="SubjectId">The person, by whose key what is kept of them is encrypted; null while encryption is off.</param>
public sealed record Sender(string Name, EmailAddress Email, Guid? SubjectId = null)
{
    public const int MaxNameLength = 100;

    /// <summary>Nothing of it: it is personal data, and this text ends up in logs.</summary>
    public override string ToString() => "(sender)";
}
