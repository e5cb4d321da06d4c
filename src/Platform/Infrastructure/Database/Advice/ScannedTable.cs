namespace Monolith.Platform.Infrastructure;

/// <summary>A large table that is often read from end to end, by statements that nobody logged.</summary>
/// <param name="Module">The module whose table it is, lower case.</param>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many rows it has, about.</param>
/// <param name="Scans">How often it was read from end to end.</param>
/// <param name="Fix">How to find out who does.</param>
public sealed record ScannedTable(string Module, string Table, long Rows, long Scans, string Fix);
