using System.Text.Json;
using Formatter = System.Runtime.Serialization.Formatters.Binary.BinaryFormatter;

namespace Samples.TypeNames;

public sealed class Planted
{
    public static Type? Named(string name) => Type.GetType(name); // refused

    public static Func<string, object?> Lambda() => name => Activator.CreateInstance("Samples", name); // refused

    public static object Binary(Stream stream) => new Formatter().Deserialize(stream); // refused

    public static T? Generic<T>(JsonElement element, string name)
        where T : class
    {
        T? Local() => JsonSerializer.Deserialize(element, Type.GetType(name, throwOnError: true) ?? typeof(T)) as T; // refused
        return Local();
    }
}

public sealed class NearMiss
{
    private static readonly Dictionary<string, Type> Known = new(StringComparer.Ordinal) { ["text"] = typeof(string) };

    public static Type? Named(string name) => Known.GetValueOrDefault(name);

    public static Type Own(object value) => value.GetType();
}
