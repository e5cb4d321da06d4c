using System.Collections.Concurrent;
using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Where a type of read model holds personal data, itself or in what it consists of; found once for each type.</summary>
public sealed class PersonalModel
{
    private const string OwnNamespace = "Monolith.";

    private static readonly ConcurrentDictionary<Type, PersonalModel?> Known = [];

    private readonly List<PersonalMember> members = [];
    private readonly List<(Func<object, object?> Get, PersonalModel Model)> parts = [];
    private readonly List<(Func<object, object?> Get, PersonalModel Model)> lists = [];

    private PersonalModel()
    {
    }

    private bool IsEmpty => members.Count == 0 && parts.Count == 0 && lists.Count == 0;

    /// <summary>Null when nothing in the type is personal.</summary>
    public static PersonalModel? Of(Type type) => Known.GetOrAdd(type, static model => Read(model, []) ?? ReadList(model));

    /// <summary>Collects every personal text of a model.</summary>
    public void Collect(object model, ICollection<(object Owner, PersonalMember Member)> into)
    {
        foreach (var member in members)
        {
            into.Add((model, member));
        }

        foreach (var (get, part) in parts)
        {
            if (get(model) is { } value)
            {
                part.Collect(value, into);
            }
        }

        foreach (var (get, item) in lists)
        {
            foreach (var value in get(model) as IEnumerable<object> ?? [])
            {
                item.Collect(value, into);
            }
        }
    }

    private static PersonalModel? Read(Type type, HashSet<Type> above)
    {
        if (!IsOwn(type) || !above.Add(type))
        {
            return null;
        }

        var model = new PersonalModel();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            model.Add(property, above);
        }

        above.Remove(type);
        return model.IsEmpty ? null : model;
    }

    /// <summary>Of an answer that is a list itself.</summary>
    private static PersonalModel? ReadList(Type type)
    {
        if (ItemOf(type) is not { } item || Read(item, []) is not { } items)
        {
            return null;
        }

        var model = new PersonalModel();
        model.lists.Add((static list => list, items));
        return model;
    }

    private static bool IsOwn(Type type) => type.IsClass && type.Namespace?.StartsWith(OwnNamespace, StringComparison.Ordinal) is true;

    private void Add(PropertyInfo property, HashSet<Type> above)
    {
        if (property.GetCustomAttribute<PersonalAttribute>() is not null)
        {
            members.Add(PersonalMember.Of(property));
        }
        else if (ItemOf(property.PropertyType) is { } item && Read(item, above) is { } items)
        {
            lists.Add((PersonalMember.Getter<object?>(property), items));
        }
        else if (Read(property.PropertyType, above) is { } part)
        {
            parts.Add((PersonalMember.Getter<object?>(property), part));
        }
    }

    private static Type? ItemOf(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
