using System.Linq.Expressions;
using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>One personal text of a read model, got and set without reflection.</summary>
public sealed record PersonalMember(Func<object, string?> Get, Action<object, string> Set)
{
    internal static PersonalMember Of(PropertyInfo property)
    {
        var owner = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(string));
        var set = Expression.Assign(Expression.Property(Expression.Convert(owner, DeclaringTypeOf(property)), property), value);
        return new(Getter<string?>(property), Expression.Lambda<Action<object, string>>(set, owner, value).Compile());
    }

    internal static Func<object, T> Getter<T>(PropertyInfo property)
    {
        var owner = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, T>>(
            Expression.Convert(Expression.Property(Expression.Convert(owner, DeclaringTypeOf(property)), property), typeof(T)), owner).Compile();
    }

    private static Type DeclaringTypeOf(PropertyInfo property) =>
        property.DeclaringType ?? throw new InvalidOperationException($"{property.Name} belongs to no type.");
}
