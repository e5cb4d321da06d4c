namespace Monolith.Identity.Application;

/// <summary>What people allowed applications to do on their behalf, and what those hold of it.</summary>
public interface IConsents
{
    /// <summary>What an address of the authorization endpoint asks for; null unless the OAuth server would serve it.</summary>
    ValueTask<ConsentRequest?> Read(string address, CancellationToken cancellationToken);

    /// <summary>Remembers that a person allows a client what it asks for, besides what was allowed before; saves.</summary>
    Task Grant(Guid userId, ConsentRequest request, CancellationToken cancellationToken);

    Task<IReadOnlyList<ApplicationView>> ApplicationsOf(Guid userId, CancellationToken cancellationToken);

    /// <summary>The id of the client that a person's consent is for; null when the person gave no such consent.</summary>
    Task<string?> ClientOf(Guid userId, Guid consentId, CancellationToken cancellationToken);

    /// <summary>Ends all that a client holds of a person: consent, sign-ins and tokens; saves.</summary>
    Task Revoke(Guid userId, string clientId, CancellationToken cancellationToken);
}
