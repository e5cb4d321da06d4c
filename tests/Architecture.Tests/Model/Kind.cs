namespace Monolith.Architecture.Tests;

/// <summary>What a folder of <c>src</c> holds, told by where it lies.</summary>
internal enum Kind
{
    /// <summary>A project in a place the house has no word for.</summary>
    Unknown,
    Platform,
    Module,
    Migrations,
    Host,
    Cli,
}
