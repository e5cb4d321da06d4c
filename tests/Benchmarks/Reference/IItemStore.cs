namespace Monolith.Benchmarks.Reference;

/// <summary>The table of the reference server, read and written by prepared statements.</summary>
internal interface IItemStore
{
    Task<Item?> Find(string slug);

    /// <summary>A page in the order of the identifiers.</summary>
    Task<ItemPage> Page(long after, int limit);

    /// <summary>Adds a row and its outbox row in one transaction.</summary>
    Task Insert(NewItem item);
}
