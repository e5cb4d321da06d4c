using Monolith.Identity.Domain;
using Monolith.Platform.Api;

namespace Monolith.Identity.Api;

/// <summary>The fields that several pages ask for.</summary>
internal static class Fields
{
    public static readonly Field Email = new("email", "E-mail address", "email", "username");

    /// <summary>A password that exists; password managers fill it in.</summary>
    public static readonly Field CurrentPassword = new("password", "Password", "password", "current-password");

    /// <summary>A password that is chosen here; password managers offer to make one.</summary>
    public static Field NewPassword(string name, string label) =>
        new(name, label, "password", "new-password") { Hint = $"At least {Password.MinLength} characters. A few words in a row make a good one." };
}
