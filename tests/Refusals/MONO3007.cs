using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monolith.Platform.Application;

namespace Samples.Sensitive;

[SignedIn]
public sealed record GetAccount(Guid Id) : IQuery<AccountDetails>;

public abstract record Person(string Email); // refused

public sealed record AccountDetails(Guid Id, string PasswordHash, string Email) : Person(Email) // refused
{
    public IReadOnlyList<Credential> Known { get; init; } = [];
}

public sealed record Credential(string Name, byte[] PrivateKey); // refused

[SignedIn]
public sealed record ListDevices : IQuery<Page<Device>>;

public partial record Device(string Name);

public partial record Device
{
    public string? ResetToken { get; init; } // refused
}

public sealed record Session(string AccessToken); // refused

internal static class Endpoints
{
    public static async Task<Ok<Session>> Answer()
    {
        await Task.Yield();
        return Microsoft.AspNetCore.Http.TypedResults.Ok(new Session(""));
    }
}

[SignedIn]
public sealed record NearMiss(string Password) : IQuery<Harmless>;

public sealed record Harmless(
    Guid KeyId, bool HasPassword, DateTimeOffset PasswordChangedAt, int TokenCount, string Keyword, string Monkey,
    [property: PublicData("the person sees their own address")] string Email)
{
    [JsonIgnore]
    public string Secret { get; init; } = "";

    internal string Hash { get; init; } = "";
}

public sealed record NobodyAnswersThis(string Secret);
