using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>One registered database, so that start and health can go through all of them.</summary>
/// <param name="Name">The module's name, lower case.</param>
/// <param name="Context">Gets its context from a scope.</param>
internal sealed record ModuleDatabase(string Name, Func<IServiceProvider, DbContext> Context);
