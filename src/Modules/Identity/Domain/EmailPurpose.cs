namespace Monolith.Identity.Domain;

/// <summary>What the holder of an e-mail address is asked to prove it for.</summary>
public enum EmailPurpose
{
    /// <summary>To open an account.</summary>
    Registration = 0,

    /// <summary>To choose a new password.</summary>
    PasswordReset,
}
