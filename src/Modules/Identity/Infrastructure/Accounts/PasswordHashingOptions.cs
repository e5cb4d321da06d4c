namespace Monolith.Identity.Infrastructure;

/// <summary>What a password's hash costs; the configuration section <c>Identity:PasswordHashing</c>.</summary>
internal sealed class PasswordHashingOptions
{
    public const string Section = "Identity:PasswordHashing";

    /// <summary>The least that OWASP advises for PBKDF2 with HMAC-SHA512.</summary>
    public const int MinIterations = 210_000;

    /// <summary>The iterations of PBKDF2 with HMAC-SHA512; choose what takes about 100 ms on the machine.</summary>
    public int Iterations { get; set; } = MinIterations;

    /// <summary>How many hashes may be worked on at once; half of the cores when nothing is set.</summary>
    public int Parallelism { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many may wait for their turn; more are refused as busy.</summary>
    public int Queue { get; set; } = 50;
}
