using Monolith.Host;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

using var signals = StopSignals.Listen();

var builder = Product.CreateBuilder(args);
var modules = builder.AddProduct();

var app = builder.Build();
app.UsePlatformInfrastructure();
app.UsePlatformApi();
app.MapPlatformApi();
modules.MapTo(app);
app.MapHealth().Declare(new PublicAttribute("probes have no credentials"), Limits.Operations, InputMetadata.None, "application/json");
app.MapMetrics().Declare(new PublicAttribute("scrapers have no credentials; figures name no person"), Limits.Operations, InputMetadata.None, "text/plain");

return await app.Serve(app.StartupProblems, signals.Token);
