namespace Monolith.Platform.Infrastructure;

/// <summary>An index that would spare reading a table from end to end.</summary>
/// <param name="Module">The module whose table it is, lower case.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, in the order of the index.</param>
/// <param name="Rows">How many rows the table has, about.</param>
/// <param name="UseCases">Who reads the table from end to end.</param>
/// <param name="Fix">The statement that creates the index.</param>
public sealed record MissingIndex(string Module, string Table, IReadOnlyList<string> Columns, long Rows, IReadOnlyList<string> UseCases, string Fix);
