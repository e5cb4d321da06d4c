namespace Samples.Forgiving;

public abstract class Base
{
    protected string Name { get; init; } = null!; // refused

    protected static T Made<T>() => default!; // refused
}

public sealed class Planted : Base
{
    public static async Task<int> Length(Func<Task<string?>> read)
    {
        var later = async () => (await read())!.Length; // refused
        return await later();
    }
}

public sealed class NearMiss
{
    public static bool Differs(string? one, string? other) => one != other && !(one is null);

    public static int Length(string? text) => text is { } known ? known.Length : 0;
}
