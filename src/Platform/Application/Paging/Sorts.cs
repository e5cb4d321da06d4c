using System.Linq.Expressions;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>The orders that a list supports, each with an index that fits it; the identifier breaks ties where there can be any.</summary>
/// <typeparam name="TEntity">What is listed.</typeparam>
public sealed class Sorts<TEntity>
    where TEntity : IIdentified
{
    private readonly Dictionary<string, IKeyset<TEntity>> keysets = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Every accepted value of <c>sort</c>; the first is the order of a list that is not asked for any.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Adds an order and its reverse.</summary>
    /// <typeparam name="TKey">A type with a total order that JSON can carry: string, long, DateTimeOffset.</typeparam>
    public Sorts<TEntity> Add<TKey>(string name, Expression<Func<TEntity, TKey>> key)
        where TKey : IComparable<TKey> => Add(name, key, isUnique: false);

    /// <summary>Adds an order and its reverse by a key that no two share, which needs nothing to break ties.</summary>
    /// <typeparam name="TKey">A type with a total order that JSON can carry: string, long, DateTimeOffset.</typeparam>
    public Sorts<TEntity> AddUnique<TKey>(string name, Expression<Func<TEntity, TKey>> key)
        where TKey : IComparable<TKey> => Add(name, key, isUnique: true);

    /// <summary>Makes one of the added orders the default.</summary>
    public Sorts<TEntity> Default(string sort)
    {
        names.Remove(sort);
        names.Insert(0, sort);
        return this;
    }

    internal IKeyset<TEntity> Find(string? sort) => keysets[sort ?? names[0]];

    private Sorts<TEntity> Add<TKey>(string name, Expression<Func<TEntity, TKey>> key, bool isUnique)
        where TKey : IComparable<TKey>
    {
        foreach (var descending in (ReadOnlySpan<bool>)[false, true])
        {
            var sort = descending ? "-" + name : name;
            names.Add(sort);
            keysets.Add(sort, new Keyset<TEntity, TKey>(sort, key, isUnique, descending));
        }

        return this;
    }
}
