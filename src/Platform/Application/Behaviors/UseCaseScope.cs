namespace Monolith.Platform.Application;

/// <summary>The use case that is being handled, so that what happens beneath it can be told by its name.</summary>
public static class UseCaseScope
{
    private static readonly AsyncLocal<string?> Name = new();

    /// <summary>The name of the command or query; null outside of use cases.</summary>
    public static string? Current => Name.Value;

    /// <summary>Called within an asynchronous method, whose end takes the name away again.</summary>
    internal static void Enter(string name) => Name.Value = name;
}
