using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

internal sealed class ThingsApi : IModuleApi
{
    public static string Name => "things";

    public static string Description => "Things, to prove the conventions.";

    public static IJsonTypeInfoResolver Json => ThingsJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapPost<CreateThing>("", Create);
        routes.MapGet<ListThings>("", List);
        routes.MapGet<BreakThing>("/broken", Break);
        routes.MapGet<GetThing>("/{id:guid}", Get);
        routes.MapGet<GetThingByName>("/named/{name}", GetByName);
        routes.MapPatch<ChangeThing>("/{id:guid}", Change);
        routes.MapDelete<DeleteThing>("/{id:guid}", Delete);
    }

    private static async Task<ApiCreated<ThingDetails>> Create(CreateThing command, ISender sender, CancellationToken ct) =>
        (await sender.Send(command, ct)).ToCreated(thing => $"/api/v1/things/{thing.Id}");

    private static async Task<ApiPage<ThingDetails>> List(Query<ListThings> query, ISender sender, CancellationToken ct) =>
        (await sender.Send(query.Value, ct)).ToPage();

    private static async Task<ApiOk<ThingDetails>> Break(ISender sender, CancellationToken ct) => (await sender.Send(new BreakThing(), ct)).ToOk();

    private static async Task<ApiOk<ThingDetails>> Get(Guid id, ISender sender, CancellationToken ct) => (await sender.Send(new GetThing(id), ct)).ToOk();

    private static async Task<ApiOk<ThingDetails>> GetByName(string name, ISender sender, CancellationToken ct) =>
        (await sender.Send(new GetThingByName(name), ct)).ToOk();

    private static async Task<ApiOk<ThingDetails>> Change(Guid id, IfMatch ifMatch, ChangeThing command, ISender sender, CancellationToken ct) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, ct)).ToOk();

    private static async Task<ApiNoContent> Delete(Guid id, IfMatch ifMatch, ISender sender, CancellationToken ct) =>
        (await sender.Send(new DeleteThing(id, ifMatch.Version), ct)).ToNoContent();
}

[JsonSerializable(typeof(CreateThing))]
[JsonSerializable(typeof(ChangeThing))]
[JsonSerializable(typeof(SizeChange))]
[JsonSerializable(typeof(ListThings))]
[JsonSerializable(typeof(ThingDetails))]
[JsonSerializable(typeof(Page<ThingDetails>))]
internal sealed partial class ThingsJson : JsonSerializerContext;
