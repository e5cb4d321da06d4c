namespace Monolith.Identity.Domain;

/// <summary>
/// How long an account takes no password after failed tries in a row: from the fifth on 30 seconds, twice as long after each further one, an hour at most.
/// </summary>
public static class Lockout
{
    public const int FreeTries = 4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Until when the account is locked once that many tries in a row have failed; null while it is not.</summary>
    public static DateTimeOffset? Until(int failedTries, DateTimeOffset now) =>
        failedTries <= FreeTries ? null : now + Doubling.Of(First, failedTries - FreeTries - 1, Longest);
}
