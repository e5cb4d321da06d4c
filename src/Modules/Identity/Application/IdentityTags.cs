namespace Monolith.Identity.Application;

/// <summary>What kept answers of Identity depend on.</summary>
internal static class IdentityTags
{
    /// <summary>The roles and what they allow.</summary>
    public const string Roles = "identity.roles";
}
