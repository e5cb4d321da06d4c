using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Ledger;

/// <summary>The ledger over HTTP.</summary>
internal sealed class LedgerApi : IModuleApi
{
    public static string Name => "ledger";

    public static string Description => "Accounts, to break off requests at them.";

    public static IJsonTypeInfoResolver Json => LedgerJson.Default;

    public static void Map(RouteGroupBuilder routes) => routes.MapPost<OpenAccounts>("/accounts", Open);

    private static async Task<ApiCreated<IReadOnlyList<Guid>>> Open(OpenAccounts command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToCreated(accounts => $"/api/v1/ledger/accounts/{accounts[0]}");
}

[JsonSerializable(typeof(OpenAccounts))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
