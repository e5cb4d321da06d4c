namespace Monolith.Platform.Infrastructure;

/// <summary>When read replicas are used; the configuration section <c>Replicas</c>.</summary>
internal sealed class ReplicaOptions
{
    public const string Section = "Replicas";

    /// <summary>How far a replica may be behind its primary before nobody reads from it.</summary>
    public TimeSpan MaxLag { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a replica may take to connect and to say how far it is; whatever takes longer counts as gone.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);
}
