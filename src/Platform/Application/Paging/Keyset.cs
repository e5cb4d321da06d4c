using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>One order of a list: a key, a direction, the identifier to break ties where there can be any.</summary>
internal sealed class Keyset<TEntity, TKey>(string sort, Expression<Func<TEntity, TKey>> key, bool isUnique, bool descending) : IKeyset<TEntity>
    where TEntity : IIdentified
    where TKey : IComparable<TKey>
{
    public async Task<Page<TModel>?> Read<TModel>(
        IQueryable<TEntity> source,
        Expression<Func<TEntity, TModel>> project,
        PageQuery query,
        ICursorProtector protector,
        CancellationToken cancellationToken)
    {
        var limit = query.Limit ?? PageQuery.DefaultLimit;
        var scope = ScopeOf(query);
        if (query.Cursor is { } cursor)
        {
            if (Position.Read(protector.Unprotect(cursor)) is not { } position || !string.Equals(position.Scope, scope, StringComparison.Ordinal))
            {
                return null;
            }

            source = source.Where(After(position));
        }

        var rows = await Ordered(source).Select(RowOf(project)).Take(limit + 1).ToListAsync(cancellationToken);
        if (rows.Count <= limit)
        {
            return new Page<TModel>([.. rows.Select(row => row.Item)], null);
        }

        var last = rows[limit - 1];
        return new Page<TModel>(
            [.. rows.Take(limit).Select(row => row.Item)],
            protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new Position(scope, last.Key, last.Id))));
    }

    /// <summary>A cursor goes with the query it came from: the same list, filters and order.</summary>
    private string ScopeOf(PageQuery query) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{query with { Cursor = null, Limit = null, Sort = sort }}")).AsSpan(0, 12));

    private IOrderedQueryable<TEntity> Ordered(IQueryable<TEntity> source)
    {
        var ordered = descending ? source.OrderByDescending(key) : source.OrderBy(key);
        if (isUnique)
        {
            return ordered;
        }

        return descending ? ordered.ThenByDescending(entity => entity.Id) : ordered.ThenBy(entity => entity.Id);
    }

    private Expression<Func<TEntity, bool>> After(Position position)
    {
        var entity = key.Parameters[0];
        var keyValue = Parameter(position.Key);
        var after = Compare(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, key.Body, keyValue);
        if (!isUnique)
        {
            // That the key is at or past its place follows from the rest; said by itself, it lets the database begin there in the index.
            after = Expression.AndAlso(
                Compare(descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, key.Body, keyValue),
                Expression.OrElse(after, Compare(after.NodeType, Expression.Property(entity, nameof(IIdentified.Id)), Parameter(position.Id))));
        }

        return Expression.Lambda<Func<TEntity, bool>>(after, entity);
    }

    private static BinaryExpression Compare(ExpressionType comparison, Expression left, Expression right) =>
        // Strings and identifiers have no such operator in C#; in SQL they do, and the comparison becomes it.
        (left.Type == typeof(string) || left.Type == typeof(Guid)) && left.Type.GetMethod(nameof(IComparable.CompareTo), [left.Type]) is { } compareTo
            ? Expression.MakeBinary(comparison, Expression.Call(left, compareTo, right), Expression.Constant(0))
            : Expression.MakeBinary(comparison, left, right);

    /// <summary>A captured variable, so that the database sees a parameter and keeps its plan.</summary>
    private static MemberExpression Parameter<TValue>(TValue value) =>
        Expression.Field(Expression.Constant(new Box<TValue>(value)), nameof(Box<>.Value));

    private Expression<Func<TEntity, Row<TModel>>> RowOf<TModel>(Expression<Func<TEntity, TModel>> project)
    {
        var entity = key.Parameters[0];
        var item = ReplacingExpressionVisitor.Replace(project.Parameters[0], entity, project.Body);
        return Expression.Lambda<Func<TEntity, Row<TModel>>>(
            Expression.MemberInit(
                Expression.New(typeof(Row<TModel>)),
                Expression.Bind(Member<TModel>(nameof(Row<>.Item)), item),
                Expression.Bind(Member<TModel>(nameof(Row<>.Key)), key.Body),
                Expression.Bind(Member<TModel>(nameof(Row<>.Id)), Expression.Property(entity, nameof(IIdentified.Id)))),
            entity);
    }

    private static System.Reflection.MemberInfo Member<TModel>(string name) => typeof(Row<TModel>).GetMember(name)[0];

    private sealed record Position(string Scope, TKey Key, Guid Id)
    {
        public static Position? Read(byte[]? payload)
        {
            try
            {
                return payload is null ? null : JsonSerializer.Deserialize<Position>(payload);
            }
            catch (JsonException)
            {
                // Genuine, but of another list whose key has another type: not ours to continue.
                return null;
            }
        }
    }

    private sealed class Row<TModel>
    {
        public required TModel Item { get; init; }

        public required TKey Key { get; init; }

        public Guid Id { get; init; }
    }

    private sealed class Box<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
