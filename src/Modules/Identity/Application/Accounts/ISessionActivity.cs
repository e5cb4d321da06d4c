namespace Monolith.Identity.Application;

/// <summary>Notes that a session is in use.</summary>
public interface ISessionActivity
{
    /// <summary>Called with every request of a session; writes once in a few minutes.</summary>
    ValueTask Seen(Guid sessionId, CancellationToken cancellationToken);
}
