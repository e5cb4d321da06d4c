using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>
/// One module alone on a database of its own: its use cases with all behaviours, its tables and its event handlers. No server, nothing in the
/// background, and a clock that only the test moves; what other modules publish is simulated with <see cref="Publish{T}"/>.
/// </summary>
public sealed class ModuleHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DatabaseStart start;
    private readonly EventRun events;

    private ModuleHost(WebApplication app, string dataFolder)
    {
        (this.app, DataFolder) = (app, dataFolder);
        start = ActivatorUtilities.CreateInstance<DatabaseStart>(app.Services);
        events = new(app.Services, Clock);
    }

    public string DataFolder { get; }

    public IServiceProvider Services => app.Services;

    public VirtualClock Clock => (VirtualClock)app.Services.GetRequiredService<TimeProvider>();

    /// <summary>Starts a module, its tables empty; or says what its wiring lacks.</summary>
    /// <param name="replace">Puts something of the test's in the place of what reaches the outside.</param>
    public static async Task<ModuleHost> For<TInfrastructure>(Action<IServiceCollection>? replace = null)
        where TInfrastructure : IModuleInfrastructure
    {
        var folder = HostProcess.NewDataFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Database:DataFolder"] = folder;
        foreach (var (name, value) in TestDatabase.SettingsFor(folder))
        {
            builder.Configuration[name] = value;
        }

        builder.AddPlatformInfrastructure();
        TInfrastructure.Add(builder.Services, builder.Configuration);
        builder.Services.AddUseCases(TInfrastructure.Application);
        builder.Services.RemoveAll<IModuleSeed>();
        builder.Services.AddSingleton<TimeProvider>(new VirtualClock());
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Services.TryAddSingleton<IPermissionStore, ScopesOnly>();
        replace?.Invoke(builder.Services);

        var host = new ModuleHost(builder.Build(), folder);
        var problems = host.Services.GetServices<IStartupCheck>().SelectMany(check => check.Problems()).ToList();
        if (problems.Count > 0)
        {
            await host.DisposeAsync();
            throw new StartupRefusedException(problems);
        }

        await host.start.StartAsync(CancellationToken.None);
        return host;
    }

    /// <summary>Sends a command, on behalf of the product itself or of somebody; await it alone, or <see cref="Sending{T}.UntilQuiet"/>.</summary>
    public Sending<T> Send<T>(ICommand<T> command, Caller? caller = null)
        where T : notnull => new(events, command.GetType().Name, () => Dispatch(sender => sender.Send(command, CancellationToken.None), caller));

    /// <summary>Sends a query.</summary>
    public Task<Result<T>> Send<T>(IQuery<T> query, Caller? caller = null)
        where T : notnull => Dispatch(sender => sender.Send(query, CancellationToken.None), caller);

    /// <summary>Simulates that another module published an event.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="key">The aggregate it happened to.</param>
    /// <param name="version">The aggregate's version after it.</param>
    public Sending<Done> Publish<T>(T message, Guid key, long version)
        where T : IIntegrationEvent => new(events, $"simulated {typeof(T).Name}", async () =>
        {
            await events.Simulate(message, key, version);
            return Done.Value;
        });

    /// <summary>Looks into a database of the module.</summary>
    public async Task<T> Read<TContext, T>(Func<TContext, Task<T>> read)
        where TContext : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        start.Dispose();
        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }

        await TestDatabase.Drop(DataFolder);
    }

    private async Task<Result<T>> Dispatch<T>(Func<ISender, Task<Result<T>>> send, Caller? caller)
        where T : notnull
    {
        // Nothing happens at the same time as something else.
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var scope = Services.CreateAsyncScope();
        using (Services.GetRequiredService<ICallerContext>().Become(caller ?? Caller.System("tests")))
        {
            return await send(scope.ServiceProvider.GetRequiredService<ISender>());
        }
    }
}
