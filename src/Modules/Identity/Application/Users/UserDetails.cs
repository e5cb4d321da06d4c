using System.Linq.Expressions;
using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>A person with an account, as administrators see it.</summary>
public sealed record UserDetails : IVersioned, IExample<UserDetails>
{
    internal static readonly Expression<Func<UserRow, UserDetails>> Projection = Projections.Of<UserRow, UserDetails>();

    public static UserDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2b20"),
        Version = 2,
        Email = "ada@example.com",
        IsEmailConfirmed = true,
        Roles = [RoleDetails.Example.Name],
        CreatedAt = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.Zero),
        DisabledAt = null,
        LockedUntil = null,
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes made by administrators, from 1.</summary>
    public required long Version { get; init; }

    [PublicData("administrators with the permission to read users know them by their address")]
    [Personal]
    public required string Email { get; init; }

    /// <summary>Whether the person proved to read the mail sent there.</summary>
    public required bool IsEmailConfirmed { get; init; }

    /// <summary>The names of the roles the person has, sorted.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the account may not be used; null while it may.</summary>
    public required DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Until when sign-in is refused after too many wrong passwords; null, or in the past, while it is not.</summary>
    public required DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Never the address: this text could end up in a log.</summary>
    public override string ToString() => $"(user {Id})";
}
