using System.Linq.Expressions;
using Mapster;
using Mapster.Models;
using Monolith.Platform.Domain;

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
            ? Bound(projection)
            : throw new InvalidOperationException($"{typeof(TModel).Name} takes from {typeof(TSource).Name} what has another type, and is not told how: {string.Join(", ", converted)}.");
    }

    /// <summary>Personal texts take along whose row they were read from.</summary>
    private static Expression<Func<TSource, TModel>> Bound<TSource, TModel>(Expression<Func<TSource, TModel>> projection)
    {
        var body = (MemberInitExpression)projection.Body;
        if (!body.Bindings.Any(binding => binding.Member.IsDefined(typeof(PersonalAttribute), inherit: false)))
        {
            return projection;
        }

        if (typeof(TSource).GetProperty(nameof(IAboutPerson.SubjectId)) is not { } subject || !typeof(IAboutPerson).IsAssignableFrom(typeof(TSource)))
        {
            throw new InvalidOperationException($"{typeof(TModel).Name} has personal data, and {typeof(TSource).Name} does not say whose: implement {nameof(IAboutPerson)}.");
        }

        var owner = Expression.Property(projection.Parameters[0], subject);
        var bindings = body.Bindings.Select(binding => binding is MemberAssignment text && text.Member.IsDefined(typeof(PersonalAttribute), inherit: false)
            ? text.Update(Expression.Call(typeof(PersonalText), nameof(PersonalText.Of), null, owner, text.Expression))
            : binding);
        return projection.Update(body.Update(body.NewExpression, bindings), projection.Parameters);
    }

    private static bool IsCopy(Expression value) => value switch
    {
        ParameterExpression => true,
        MemberExpression { Expression: { } owner } => IsCopy(owner),
        UnaryExpression { NodeType: ExpressionType.Convert } lifted => Nullable.GetUnderlyingType(lifted.Type) == lifted.Operand.Type && IsCopy(lifted.Operand),
        _ => false,
    };
}
