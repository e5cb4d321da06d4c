namespace Monolith.Platform.Application;

/// <summary>Anybody may, known or not.</summary>
/// <param name="reason">Why that is right; architects read it.</param>
public sealed class PublicAttribute(string reason) : AccessAttribute
{
    public string Reason { get; } = reason;
}
