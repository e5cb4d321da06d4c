namespace Monolith.Identity.Infrastructure;

/// <summary>When the OAuth server changes its keys; the configuration section <c>Identity:Keys</c>.</summary>
internal sealed class ServerKeyOptions
{
    public const string Section = "Identity:Keys";

    /// <summary>How long a key protects new tokens.</summary>
    public TimeSpan Active { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long before its activation a key is published, so that everybody who checks tokens knows it by then.</summary>
    public TimeSpan Ahead { get; set; } = TimeSpan.FromDays(2);
}
