namespace Monolith.Architecture;

/// <summary>The places at which a rule bites.</summary>
[Flags]
internal enum Gates
{
    None = 0,

    /// <summary>Underlined while it is typed, by an analyzer.</summary>
    Editor = 1,

    /// <summary>Refused by the build.</summary>
    Build = 2,

    /// <summary>Refused by the tests and by <c>mono arch check</c>.</summary>
    Ci = 4,

    /// <summary>The host refuses to start.</summary>
    Start = 8,

    /// <summary>Observed in the running host.</summary>
    RunTime = 16,
}
