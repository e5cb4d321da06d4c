namespace Monolith.Platform.Domain;

/// <summary>An outcome that can be made from an error without reflection, so that behaviours can refuse any request.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>The failure, or null when the outcome is a success.</summary>
    Error? Error { get; }

    static abstract TSelf Failure(Error error);
}
