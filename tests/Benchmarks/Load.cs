using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monolith.Benchmarks;

/// <summary>Sends requests with wrk, over 32 connections that stay open.</summary>
internal static partial class Load
{
    private const int Connections = 32;

    private const string Script = """
        local method, path, max, body = "GET", "/", 1, nil
        local count = 0
        function init(args)
          method, path, max = args[1], args[2], tonumber(args[3])
          if args[4] ~= "" then body = args[4] end
          for place = 5, #args, 2 do wrk.headers[args[place]] = args[place + 1] end
          if body then wrk.headers["Content-Type"] = "application/json" end
          math.randomseed(tonumber(os.time()))
          prefix = string.format("%x-%x-", os.time(), math.random(1, 0xfffffff))
        end
        function request()
          count = count + 1
          local filled = body and body:gsub("{u}", prefix .. count) or nil
          local row = math.random(1, max)
          return wrk.format(method, (path:gsub("{n}", string.format("%d", row)):gsub("{h}", string.format("%012x", row))), nil, filled)
        end
        """;

    private static readonly string File = Path.Combine(Path.GetTempPath(), $"monolith-bench-{Environment.ProcessId}.lua");

    /// <summary>Loads a server for some seconds.</summary>
    public static async Task<Measured> Run(ServerProcess server, BenchRequest request, IReadOnlyDictionary<string, string> headers, BenchSettings set, int seconds)
    {
        await System.IO.File.WriteAllTextAsync(File, Script);
        var (cpu, database) = (server.Cpu(), ServerProcess.CpuOfChildren(set.Postmaster));
        var start = new ProcessStartInfo("wrk")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "-s", File, server.Address.ToString(), "--",
                request.Method, request.Path, set.Services.ToString(CultureInfo.InvariantCulture), request.Body ?? "",
            },
        };
        foreach (var (name, value) in headers)
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(value);
        }

        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start; build/bench --install installs it.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var answers = Number(Answers().Match(output));
        return new(
            Number(PerSecond().Match(output)),
            Milliseconds(P50().Match(output)),
            Milliseconds(P99().Match(output)),
            (server.Cpu() - cpu) / answers,
            (ServerProcess.CpuOfChildren(set.Postmaster) - database) / answers,
            (long)(Other().Match(output) is { Success: true } other ? Number(other) : 0)
            + Sockets().Match(output).Groups.Values.Skip(1).Sum(group => long.Parse(group.Value, CultureInfo.InvariantCulture)));
    }

    private static double Number(Match match) => match.Success
        ? double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("wrk says nothing; did the server answer?");

    private static double Milliseconds(Match match) => Number(match) * match.Groups["unit"].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        "s" => 1_000,
        _ => 60_000,
    };

    [GeneratedRegex(@"(?<value>\d+) requests in", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"Requests/sec: +(?<value>[\d.]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50% +(?<value>[\d.]+)(?<unit>[a-z]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex P50();

    [GeneratedRegex(@"99% +(?<value>[\d.]+)(?<unit>[a-z]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<value>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"Socket errors: connect (?<connect>\d+), read (?<read>\d+), write (?<write>\d+), timeout (?<timeout>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Sockets();
}
