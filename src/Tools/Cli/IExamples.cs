namespace Monolith.Cli;

/// <summary>A command that shows in its help how it is used.</summary>
internal interface IExamples
{
    /// <summary>What is typed, and what it is good for.</summary>
    IReadOnlyList<(string Line, string Meaning)> Examples { get; }
}
