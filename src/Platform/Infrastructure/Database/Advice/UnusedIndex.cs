namespace Monolith.Platform.Infrastructure;

/// <summary>An index that every write keeps up, and no statement uses.</summary>
/// <param name="Module">The module whose table it is, lower case.</param>
/// <param name="Table">The table.</param>
/// <param name="Index">The index.</param>
/// <param name="Bytes">What it takes.</param>
/// <param name="Since">Since when its use is counted; null when since the database exists.</param>
/// <param name="Fix">The statement that drops the index.</param>
public sealed record UnusedIndex(string Module, string Table, string Index, long Bytes, DateTimeOffset? Since, string Fix);
