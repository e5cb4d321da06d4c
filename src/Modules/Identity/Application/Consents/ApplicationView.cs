namespace Monolith.Identity.Application;

/// <summary>An application that a person allowed to act on their behalf.</summary>
/// <param name="Id">The id of the consent.</param>
/// <param name="Name">What the application calls itself.</param>
/// <param name="Permissions">The names of the permissions it was allowed.</param>
/// <param name="GrantedAt">When the person first consented.</param>
public sealed record ApplicationView(Guid Id, string Name, IReadOnlyList<string> Permissions, DateTimeOffset GrantedAt);
