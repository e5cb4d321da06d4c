namespace Monolith.Platform.Infrastructure;

/// <summary>An index that a statement's plan would use if it were there.</summary>
/// <param name="Table">The table, as the product names it.</param>
/// <param name="Columns">The columns, in the order of the index.</param>
/// <param name="Rows">How many rows the table has, about.</param>
/// <param name="Fix">The statement that creates it.</param>
internal sealed record WantedIndex(string Table, IReadOnlyList<string> Columns, long Rows, string Fix);
