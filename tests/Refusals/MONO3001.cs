using Anything = System.Collections.Generic.List<dynamic>; // refused

namespace Samples.Dynamic;

public sealed class Planted
{
    public dynamic Member { get; } = 1; // refused

    public static int Length(string text)
    {
        Func<string, dynamic> read = value => value; // refused
        var inferred = read(text);
        return inferred.Length; // refused
    }

    public static Anything Alias() => [];
}

public sealed class NearMiss
{
    private readonly string dynamic = "a word like any other";

    public string Word => dynamic;

    /// <summary>Says dynamic in a comment.</summary>
    public static string Text(object value) => value is string text ? text : nameof(dynamic);
}
