using Monolith.Host;
using Monolith.Platform.Api;
using Monolith.Platform.Infrastructure;

using var signals = StopSignals.Listen();

var builder = Product.CreateBuilder(args);
var modules = builder.AddProduct();

var app = builder.Build();
app.UsePlatformInfrastructure();
app.UsePlatformApi();
app.MapProduct(modules);

return await app.Serve(app.StartupProblems, signals.Token);
