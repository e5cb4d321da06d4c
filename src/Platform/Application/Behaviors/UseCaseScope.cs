namespace Monolith.Platform.Application;

/// <summary>The use case that is being handled, so that what happens beneath it can be told by its name.</summary>
public static class UseCaseScope
{
    private static readonly AsyncLocal<UseCaseFrame?> Frame = new();

    /// <summary>The name of the command or query; null outside of use cases.</summary>
    public static string? Current => Frame.Value?.Name;

    /// <summary>The module of the command or query; null outside of use cases.</summary>
    public static string? Module => Frame.Value?.Module;

    /// <summary>Called within an asynchronous method, whose end takes the frame away again.</summary>
    internal static void Enter(UseCaseFrame frame) => Frame.Value = frame;
}
