using Monolith.Catalog.Application;
using Monolith.Testing;

namespace Monolith.Replicas.Tests;

/// <summary>A host with a replica that may be far behind, somebody who writes, and somebody else.</summary>
public sealed class ReplicaFixture : IAsyncLifetime
{
    private MonolithApp? app;

    public ReplicaServer Server { get; } = new();

    public MonolithApp App => app ?? throw new InvalidOperationException(ReplicaServer.Missing);

    public HttpClient Writer { get; private set; } = new();

    public HttpClient Other { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        if (ReplicaServer.Missing is null)
        {
            app = await Server.NewApp("followed", ("Replicas:MaxLag", "00:01:00"));
            Writer = await app.SignedIn();
            Other = await app.SignedInAs(
                await app.NewUser(CatalogPermissions.Read, CatalogPermissions.Write), CatalogPermissions.Read, CatalogPermissions.Write);
            await Writer.UntilCheckIs("replicas", "healthy");
        }
    }

    public async Task DisposeAsync()
    {
        Writer.Dispose();
        Other.Dispose();
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Server.DisposeAsync();
    }
}
