namespace Monolith.Platform.Infrastructure;

/// <summary>Where mail comes from and how it leaves; the configuration section <c>Email</c>.</summary>
public sealed class EmailOptions
{
    internal const string Section = "Email";

    /// <summary>The sender's address, with or without a name: <c>Example &lt;no-reply@example.com&gt;</c>.</summary>
    public string From { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();
}
