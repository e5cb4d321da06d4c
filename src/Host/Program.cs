using Microsoft.Extensions.DependencyInjection.Extensions;
using Monolith.Host;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddPlatformInfrastructure();

var modules = new ModuleCollection(builder);
Modules.AddTo(modules);
builder.Services.AddUseCases(modules.Applications);
builder.Services.TryAddSingleton<IPermissionStore, NoPermissions>();

var app = builder.Build();
await app.RunAsync();
