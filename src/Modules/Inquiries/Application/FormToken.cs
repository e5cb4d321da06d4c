namespace Monolith.Inquiries.Application;

/// <summary>What a form's token says to those who made it.</summary>
/// <param name="FormId">Names the form, which can be used for one inquiry.</param>
/// <param name="IssuedAt">When the form was fetched.</param>
public sealed record FormToken(Guid FormId, DateTimeOffset IssuedAt)
{
    /// <summary>The longest token that is read, in characters.</summary>
    public const int MaxLength = 300;
}
