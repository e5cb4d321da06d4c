namespace Monolith.Platform.Domain;

/// <summary>Something found again by an identifier of its own, which also breaks ties where it is listed.</summary>
public interface IIdentified
{
    Guid Id { get; }
}
