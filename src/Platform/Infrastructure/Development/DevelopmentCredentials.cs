namespace Monolith.Platform.Infrastructure;

/// <summary>The generated client that scripts and the tour use in Development, and the person who signs in with a browser; both hold every permission.</summary>
/// <param name="ClientId">Always <c>development</c>.</param>
/// <param name="ClientSecret">Random, made at the first start.</param>
/// <param name="AdministratorEmail">Always <see cref="Administrator"/>.</param>
/// <param name="AdministratorPassword">Random, made at the first start.</param>
public sealed record DevelopmentCredentials(string ClientId, string ClientSecret, string AdministratorEmail, string AdministratorPassword)
{
    /// <summary>The id of the client that only Development has.</summary>
    public const string Client = "development";

    /// <summary>The address of the person whom only Development has.</summary>
    public const string Administrator = "administrator@localhost.localdomain";

    /// <summary>Never a secret: this text could end up in a log.</summary>
    public override string ToString() => $"(credentials of {ClientId})";
}
