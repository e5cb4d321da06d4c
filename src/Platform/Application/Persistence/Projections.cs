using System.Linq.Expressions;
using Mapster;
using Mapster.Models;

namespace Monolith.Platform.Application;

/// <summary>Makes read models of aggregates, in queries and in memory alike: members of one name and type copy themselves, any other is told how.</summary>
public static class Projections
{
    /// <summary>The projection of an aggregate to a read model.</summary>
    /// <param name="tell">Says where members come from that have no namesake of their type.</param>
    /// <exception cref="InvalidOperationException">A member has no source, or only one of another type.</exception>
    public static Expression<Func<TSource, TModel>> Of<TSource, TModel>(Action<TypeAdapterSetter<TSource, TModel>>? tell = null)
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(value: true);
        var setter = config.NewConfig<TSource, TModel>();
        tell?.Invoke(setter);

        var projection = (Expression<Func<TSource, TModel>>)config.CreateMapExpression(new TypeTuple(typeof(TSource), typeof(TModel)), MapType.Projection);
        var told = setter.Settings.Resolvers.Select(resolver => resolver.DestinationMemberName).ToHashSet(StringComparer.Ordinal);

        // Left alone, Mapster makes texts of whatever has ToString, and default values of nulls.
        var converted = ((MemberInitExpression)projection.Body).Bindings.OfType<MemberAssignment>()
            .Where(binding => !told.Contains(binding.Member.Name) && !IsCopy(binding.Expression))
            .Select(binding => binding.Member.Name).ToList();
        return converted.Count == 0
            ? projection
            : throw new InvalidOperationException($"{typeof(TModel).Name} takes from {typeof(TSource).Name} what has another type, and is not told how: {string.Join(", ", converted)}.");
    }

    private static bool IsCopy(Expression value) => value switch
    {
        ParameterExpression => true,
        MemberExpression { Expression: { } owner } => IsCopy(owner),
        UnaryExpression { NodeType: ExpressionType.Convert } lifted => Nullable.GetUnderlyingType(lifted.Type) == lifted.Operand.Type && IsCopy(lifted.Operand),
        _ => false,
    };
}
