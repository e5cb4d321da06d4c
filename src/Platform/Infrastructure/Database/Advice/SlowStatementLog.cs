using System.Text.Json;

namespace Monolith.Platform.Infrastructure;

/// <summary>Reads the slow statements back from the host's log files, also while a host writes them.</summary>
internal static class SlowStatementLog
{
    public static IEnumerable<SlowStatement> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "host-*.log").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            while (reader.ReadLine() is { } line)
            {
                if (line.Contains(SlowCommandInterceptor.Template, StringComparison.Ordinal) && Parse(line) is { } slow)
                {
                    yield return slow;
                }
            }
        }
    }

    private static SlowStatement? Parse(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            var root = entry.RootElement;
            return root.TryGetProperty("UseCase", out var useCase) && root.TryGetProperty("Database", out var database)
                && root.TryGetProperty("Elapsed", out var elapsed) && root.TryGetProperty("Statement", out var statement)
                ? new(useCase.ToString(), database.ToString(), elapsed.GetDouble(), statement.ToString())
                : null;
        }
        catch (JsonException)
        {
            // The host is about to write the rest of the line.
            return null;
        }
    }
}
