using Monolith.Platform.Application;

namespace Monolith.Loyalty.Application;

/// <summary>What callers may be allowed to do in Loyalty.</summary>
public sealed class LoyaltyPermissions : IPermissionSource
{
    public const string Read = "loyalty.cards.read";

    public const string Write = "loyalty.cards.write";

    public static IReadOnlyList<Permission> All { get; } = [new(Read, "Read cards."), new(Write, "Create and change cards.")];
}
