using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>Says for people who may.</summary>
internal static class AccessText
{
    public static string Of(MappedAccess access) => access.Rule switch
    {
        AccessRule.Public => $"everybody: {access.Detail}",
        AccessRule.SignedIn => "whoever is signed in",
        _ => $"`{access.Detail}`",
    };
}
