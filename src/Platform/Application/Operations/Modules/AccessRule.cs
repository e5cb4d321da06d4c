namespace Monolith.Platform.Application;

/// <summary>What somebody must be to pass.</summary>
public enum AccessRule
{
    /// <summary>Anybody.</summary>
    Public = 0,

    /// <summary>Any known caller.</summary>
    SignedIn,

    /// <summary>The holder of a permission.</summary>
    Permission,
}
