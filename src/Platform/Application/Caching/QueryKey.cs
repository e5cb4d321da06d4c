using System.Reflection;
using System.Text;

namespace Monolith.Platform.Application;

/// <summary>
/// Writes everything that was asked into one text, so that two queries have the same text only if they ask the same: every value goes in with
/// its length, whatever is in it.
/// </summary>
/// <typeparam name="TQuery">The query.</typeparam>
internal static class QueryKey<TQuery>
{
    private static readonly Action<TQuery, StringBuilder>[] Members = [.. QueryMembers.Of(typeof(TQuery)).Select(Writer)];

    public static void Write(TQuery query, StringBuilder key)
    {
        foreach (var member in Members)
        {
            member(query, key);
        }
    }

    private static Action<TQuery, StringBuilder> Writer(PropertyInfo member) =>
        ((Func<PropertyInfo, Action<TQuery, StringBuilder>>)WriterOf<string>).Method.GetGenericMethodDefinition()
            .MakeGenericMethod(member.PropertyType)
            .CreateDelegate<Func<PropertyInfo, Action<TQuery, StringBuilder>>>()(member);

    private static Action<TQuery, StringBuilder> WriterOf<TMember>(PropertyInfo member)
    {
        var read = (member.GetMethod ?? throw new InvalidOperationException($"{member.Name} cannot be read.")).CreateDelegate<Func<TQuery, TMember>>();
        return (query, key) => QueryMembers.Append(key, QueryMembers.TextOf(read(query)));
    }
}
