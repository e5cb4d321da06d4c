namespace Monolith.Platform.Application;

/// <summary>The use case that is being handled, so that what happens beneath it can be told by its name.</summary>
public static class UseCaseScope
{
    private static readonly AsyncLocal<UseCaseFrame?> Frame = new();
    private static readonly AsyncLocal<bool> Change = new();

    /// <summary>The name of the command or query; null outside of use cases.</summary>
    public static string? Current => Frame.Value?.Name;

    /// <summary>The module of the command or query; null outside of use cases.</summary>
    public static string? Module => Frame.Value?.Module;

    /// <summary>Whether a command is being handled, be it that a query is asked on its way.</summary>
    internal static bool IsChange => Change.Value;

    /// <summary>Called within an asynchronous method, whose end takes the frame away again.</summary>
    internal static void Enter(UseCaseFrame frame)
    {
        Frame.Value = frame;
        if (frame.IsCommand)
        {
            Change.Value = true;
        }
    }
}
