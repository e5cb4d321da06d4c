namespace Monolith.Architecture;

/// <summary>What a sample tries.</summary>
internal enum Shape
{
    /// <summary>The violation as one would write it without thinking.</summary>
    Plain,

    /// <summary>The same where a rule that looks only at the obvious does not see it.</summary>
    Sneaky,

    /// <summary>Something that looks like a violation and is none.</summary>
    NearMiss,
}
