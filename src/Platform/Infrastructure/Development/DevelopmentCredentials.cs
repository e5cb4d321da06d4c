namespace Monolith.Platform.Infrastructure;

/// <summary>The generated client that scripts and the tour use in Development; it holds every permission.</summary>
/// <param name="ClientId">Always <c>development</c>.</param>
/// <param name="ClientSecret">Random, made at the first start.</param>
public sealed record DevelopmentCredentials(string ClientId, string ClientSecret)
{
    /// <summary>Never the secret: this text could end up in a log.</summary>
    public override string ToString() => $"(credentials of {ClientId})";
}
