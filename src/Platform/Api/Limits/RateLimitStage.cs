namespace Monolith.Platform.Api;

/// <summary>Where in the pipeline a request is charged; each request is charged at exactly one of them.</summary>
internal enum RateLimitStage
{
    /// <summary>By address: what authentication itself answers (tokens), and preflights, which carry no credentials.</summary>
    BeforeAuthentication,

    /// <summary>By caller: everything else.</summary>
    AfterAuthentication,
}
