namespace Monolith.Platform.Infrastructure;

/// <summary>The broker that brings events from process to process; the configuration section <c>Events:RabbitMq</c>.</summary>
internal sealed class RabbitMqOptions
{
    public const string Section = "Events:RabbitMq";

    /// <summary>Where the broker is and who signs in: <c>amqps://user:password@host/virtual-host</c>.</summary>
    public string Uri { get; set; } = "";

    /// <summary>What the names of the exchange and the queues begin with, so that installations can share a broker.</summary>
    public string Prefix { get; set; } = "monolith";

    /// <summary>How long the broker may take to answer or to confirm; what is not confirmed by then is sent again.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
