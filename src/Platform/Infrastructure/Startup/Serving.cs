using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Runs the host from its checks to its end.</summary>
public static partial class Serving
{
    // Inside another program, such as a test, that program deals with what goes wrong.
    private static readonly bool IsOwnProcess = Assembly.GetEntryAssembly()?.GetName().Name is "Monolith.Host";

    /// <summary>Serves until told to stop, unless there is a problem.</summary>
    /// <param name="app">The host.</param>
    /// <param name="problems">Finds all that forbids it to serve.</param>
    /// <param name="stop">Cancelled to stop, also during the start.</param>
    /// <returns>The exit code: 0 after a clean stop, 1 after a refused or failed start.</returns>
    public static async Task<int> Serve(this WebApplication app, Func<IReadOnlyList<string>> problems, CancellationToken stop)
    {
        await using var disposed = app;
        try
        {
            if (problems() is { Count: > 0 } found)
            {
                throw new StartupRefusedException(found);
            }

            await app.StartAsync(stop);
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (StartupRefusedException refused) when (IsOwnProcess)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception exception) when (IsOwnProcess)
        {
            LogFailure(app.Logger, exception);
            return 1;
        }
    }

    [LoggerMessage(LogLevel.Critical, "The host failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
