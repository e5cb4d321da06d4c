using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Monolith.Ledger;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

// Publishes what it is told to, works until nothing waits, and prints what came of it. Settings: backlog, publish, keys, poison, bulk, fault, after, freeze, flaky, linger, delays.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddPlatformInfrastructure();
var request = builder.Configuration["request"];
if (request is null)
{
    builder.Services.AddSingleton<IServer, NoServer>();
}
else
{
    builder.AddRequests();
}

builder.Services.AddSingleton<IPermissionStore, NoRoles>();
builder.Services.AddSingleton<Faults>();
builder.Services.AddModuleDb<ILedgerDb, LedgerDbContext>("ledger");
builder.Services.ConfigureDbContext<LedgerDbContext>((services, options) => options.AddInterceptors(new FaultySaves(services.GetRequiredService<Faults>())));
builder.Services.AddUseCases(typeof(Account).Assembly);
var transport = builder.Services.Last(service => service.ServiceType == typeof(IEventTransport));
builder.Services.AddSingleton<IEventTransport>(services => new FaultyTransport(
    (IEventTransport)ActivatorUtilities.CreateInstance(services, transport.ImplementationType ?? throw new InvalidOperationException("The transport has no type.")),
    services.GetRequiredService<Faults>()));

await using var app = builder.Build();
var ledger = new Run(app.Services);
await ledger.CreateTables();
await ledger.Open(app.Configuration.GetValue("backlog", 0));
if (request is not null)
{
    app.UseRequests();
}

var working = Stopwatch.StartNew();
await app.StartAsync();
if (request is not null)
{
    await Console.Out.WriteLineAsync(await app.Request(request));
    return;
}

await ledger.Publish(app.Configuration);
await ledger.WhenQuiet();
await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"quiet after {working.Elapsed.TotalSeconds:0.000} s"));
if (app.Configuration.GetValue("delays", 0) is > 0 and var count)
{
    await Console.Out.WriteLineAsync(await ledger.Delays(count));
}

await Console.Out.WriteLineAsync(await ledger.Report());
await app.StopAsync();
