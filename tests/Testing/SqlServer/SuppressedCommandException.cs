namespace Monolith.Testing;

/// <summary>A command that was not sent.</summary>
#pragma warning disable CA1032 // Nobody but its interceptor makes one.
internal sealed class SuppressedCommandException(string text) : Exception("The command was not sent.")
#pragma warning restore CA1032
{
    public string Text => text;
}
