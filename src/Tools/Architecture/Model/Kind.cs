namespace Monolith.Architecture;

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

    /// <summary>A program's part that builds and tests use, and that knows nothing of the product.</summary>
    Tool,
}
