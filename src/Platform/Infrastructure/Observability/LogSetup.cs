using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Configuration;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Monolith.Platform.Infrastructure;

/// <summary>Logs to the console for people and to daily files for machines, both off the request's thread.</summary>
internal static class LogSetup
{
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const int FilesKept = 31;
    private const long LargestFile = 100 * 1024 * 1024;

    public static void AddPlatformLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, logger) => logger
            .UseLevels(services.GetRequiredService<IConfiguration>().GetSection("Logging:LogLevel"))
            .UseDiscretion()
            .Enrich.FromLogContext()
            .WriteTo.Async(sinks => sinks.Console(outputTemplate: ConsoleLine, formatProvider: CultureInfo.InvariantCulture))
            .WriteTo.Async(sinks => sinks.File(
                new CompactJsonFormatter(),
                services.GetRequiredService<DataFolder>().File("logs", "host-.log"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: LargestFile,
                retainedFileCountLimit: FilesKept)),
        preserveStaticLogger: true);

    /// <summary>Keeps secrets and personal data out of whatever is logged.</summary>
    internal static LoggerConfiguration UseDiscretion(this LoggerConfiguration logger) => logger
        .Destructure.With<DiscreetDestructuring>()
        .Enrich.With<DiscreetNames>();

    /// <summary>Reads the levels from the framework's own settings, so that there is one place to look for them.</summary>
    private static LoggerConfiguration UseLevels(this LoggerConfiguration logger, IConfigurationSection levels)
    {
        foreach (var setting in levels.GetChildren())
        {
            if (Enum.TryParse<LogLevel>(setting.Value, ignoreCase: true, out var level))
            {
                var minimum = LevelConvert.ToSerilogLevel(level);
                logger = string.Equals(setting.Key, "Default", StringComparison.Ordinal)
                    ? logger.MinimumLevel.Is(minimum)
                    : logger.MinimumLevel.Override(setting.Key, minimum);
            }
        }

        return logger;
    }
}
