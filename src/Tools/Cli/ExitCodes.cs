namespace Monolith.Cli;

/// <summary>What the command tells whoever started it, scripts above all; the help and docs/command-line.md list them.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Pending = 3;
    public const int Refused = 4;
    public const int NoSnapshot = 5;
    public const int Interrupted = 130;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done, and nothing is left to do"),
        (Failed, "something failed; standard error says what, and what to do; arch diff: a new edge that no ADR names"),
        (Usage, "the command was not understood"),
        (Pending, "something is to be done: db status, pending migrations; db doctor, what it found; events drain, what still waits; arch docs, stale pages"),
        (Refused, "db check: a migration would break the running version; arch check: a rule is broken; arch mutate: a rule cannot fail; refuse: a refusal does not bite"),
        (NoSnapshot, "arch diff: the commit has no snapshot of the architecture to compare with"),
        (Interrupted, "interrupted with Ctrl-C"),
    ];
}
