using System.Diagnostics;
using System.Globalization;

namespace Monolith.Benchmarks;

/// <summary>A server under measurement; ended at the end.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Linux counts processor time in hundredths of a second (man 5 proc).
    private const double MicrosecondsPerTick = 10_000;
    private readonly Process process;
    private readonly StringWriter output = new(CultureInfo.InvariantCulture);

    private ServerProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan Startup { get; private set; }

    /// <summary>The memory that the process holds now, in megabytes.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts a server, and waits until it answers a path.</summary>
    public static async Task<ServerProcess> Start(ProcessStartInfo start, Uri address, string firstPath)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start."), address);
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        while (!await Answers(client, firstPath))
        {
            if (server.process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{start.FileName} does not answer:\n{server.output}");
            }

            await Task.Delay(5);
        }

        server.Startup = watch.Elapsed;
        return server;
    }

    /// <summary>The processor time that the process has used so far, in microseconds.</summary>
    public double Cpu() => Ticks(process.Id) * MicrosecondsPerTick;

    /// <summary>The processor time of a process's children so far, in microseconds.</summary>
    public static double CpuOfChildren(int parent) => parent == 0
        ? 0
        : File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(child => Ticks(int.Parse(child, CultureInfo.InvariantCulture))) * MicrosecondsPerTick;

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var ended = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }

        process.Dispose();
        await output.DisposeAsync();
    }

    private static long Ticks(int process)
    {
        try
        {
            // The name in brackets may hold spaces; user and system time are the fields 14 and 15.
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
            return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended in between.
            return 0;
        }
    }

    private static async Task<bool> Answers(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        lock (output)
        {
            output.WriteLine(line);
        }
    }
}
