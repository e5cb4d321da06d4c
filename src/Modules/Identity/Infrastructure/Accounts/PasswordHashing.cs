using System.Buffers.Binary;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Makes and verifies hashes in the format of ASP.NET Core Identity, away from the threads of requests, and never more at once than leaves
/// the machine able to answer others.
/// </summary>
internal sealed class PasswordHashing : IDisposable
{
    /// <summary>The name of the figure that tells of every hash that was worked out.</summary>
    public const string Duration = "monolith.identity.password_hash.duration";

    // The format's header: a marker byte, the pseudo-random function, the iterations, the salt's length, each of these in four bytes.
    private const int IterationsOffset = 5;
    private const int HeaderBytes = 13;

    private static readonly Histogram<double> Durations =
        Telemetry.Meter.CreateHistogram<double>(Duration, "s", "How long the hash of a password takes, without waiting for its turn.");

    // The hasher asks for a user, and does not look at it.
    private readonly User nobody = new();
    private readonly PasswordHasher<User> hasher;
    private readonly string decoy;
    private readonly int iterations;
    private readonly int capacity;
    private readonly SemaphoreSlim turns;
    private readonly SecurityEvents events;
    private readonly TimeProvider clock;
    private int inside;

    public PasswordHashing(IOptions<PasswordHashingOptions> options, SecurityEvents events, TimeProvider clock)
    {
        this.events = events;
        this.clock = clock;
        iterations = options.Value.Iterations;
        capacity = options.Value.Parallelism + options.Value.Queue;
        turns = new SemaphoreSlim(options.Value.Parallelism);
        hasher = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        decoy = hasher.HashPassword(nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(HeaderBytes)));
    }

    public Task<Result<string>> Hash(string password, CancellationToken cancellationToken)
    {
        var normalized = Password.Normalize(password);
        return Run(() => hasher.HashPassword(nobody, normalized), cancellationToken);
    }

    /// <summary>Verifies a password; without a hash it does as much work, and fails.</summary>
    public Task<Result<PasswordVerificationResult>> Verify(string? hash, string password, CancellationToken cancellationToken)
    {
        var normalized = Password.Normalize(password);
        return Run(() => Compare(hash, normalized), cancellationToken);
    }

    public void Dispose() => turns.Dispose();

    private PasswordVerificationResult Compare(string? hash, string password)
    {
        var verdict = hasher.VerifyHashedPassword(nobody, hash ?? decoy, password);
        if (hash is null)
        {
            return PasswordVerificationResult.Failed;
        }

        CatchUp(hash, password);
        return verdict;
    }

    /// <summary>A hash from cheaper times would tell by its speed that there is an account.</summary>
    private void CatchUp(string hash, string password)
    {
        var bytes = Convert.FromBase64String(hash);
        if (bytes.Length > HeaderBytes && iterations - BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(IterationsOffset)) is > 0 and var missing)
        {
            Rfc2898DeriveBytes.Pbkdf2(password, bytes, missing, HashAlgorithmName.SHA512, bytes.Length - HeaderBytes);
        }
    }

    private async Task<Result<T>> Run<T>(Func<T> work, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            if (Interlocked.Increment(ref inside) > capacity)
            {
                events.Record(IdentityEvents.HashingSaturated);
                return PlatformErrors.Busy;
            }

            await turns.WaitAsync(cancellationToken);
            try
            {
                var started = clock.GetTimestamp();
                var result = await Task.Run(work, cancellationToken);
                Durations.Record(clock.GetElapsedTime(started).TotalSeconds);
                return result;
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }
}
