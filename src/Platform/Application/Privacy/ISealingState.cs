namespace Monolith.Platform.Application;

/// <summary>How far the encryption of what older versions wrote is.</summary>
public interface ISealingState
{
    /// <summary>Whether personal data is, or may still be, in clear.</summary>
    Task<bool> IsUnfinished(CancellationToken cancellationToken);
}
