namespace Monolith.Identity.Tests.OAuth;

/// <summary>A registered client that signs people in.</summary>
/// <param name="Id">The client's id.</param>
/// <param name="Secret">Its secret; null for a client in a browser, which cannot keep one.</param>
public sealed record OAuthClient(string Id, string? Secret)
{
    public const string Redirect = "https://client.example/callback";
    public const string AfterSignOut = "https://client.example/bye";
}
