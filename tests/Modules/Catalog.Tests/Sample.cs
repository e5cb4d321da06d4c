using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Testing;

namespace Monolith.Catalog.Tests;

/// <summary>Services as tests need them, each with a name of its own.</summary>
internal static class Sample
{
    private static int count;

    public static CreateService Draft(string? name = null) => new(name ?? Name(), "samples", new Price(10_000, "EUR"));

    /// <summary>A name, and a slug, that nothing else in the test run has.</summary>
    public static string Name() => $"Sample {Interlocked.Increment(ref count):D5}";

    public static async Task<ServiceDetails> Create(this MonolithApp app, CreateService? command = null) =>
        (await app.Send(command ?? Draft())).ShouldSucceed();

    public static async Task<ServiceDetails> Publish(this MonolithApp app, ServiceDetails service) =>
        (await app.Send(new PublishService(service.Id, service.Version))).ShouldSucceed();

    public static async Task<ServiceDetails> CreatePublished(this MonolithApp app, CreateService? command = null) =>
        await app.Publish(await app.Create(command));

    public static async Task<ServiceDetails> Change(this MonolithApp app, ServiceDetails service, ChangeService change) =>
        (await app.Send(change with { Id = service.Id, ExpectedVersion = service.Version })).ShouldSucceed();

    public static async Task<ServiceDetails> Read(this MonolithApp app, Guid id) => (await app.Send(new GetService(id))).ShouldSucceed();

    public static ServiceContent Content { get; } = new(
        "Website", "web", "A website.", new Body("*Fast*", "<p><em>Fast</em></p>", "Fast"), Monolith.Platform.Domain.Money.Of(100, "EUR"), Seo.None);
}
