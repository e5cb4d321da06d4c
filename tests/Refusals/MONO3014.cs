using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Files = System.IO.File;

namespace Samples.Paths;

[SignedIn]
public sealed record ReadFile(string Name) : IQuery<string>;

internal sealed class Handler(HttpClient client)
{
    private const string Folder = "/var/data";

    public static string Plain(ReadFile query) => Path.Combine(Folder, query.Name); // refused

    public static async Task<string> ThroughAVariable(ReadFile query, CancellationToken cancellationToken)
    {
        var path = Folder + "/" + query.Name;
        return await Files.ReadAllTextAsync(path, cancellationToken); // refused
    }

    public Task<string> Elsewhere(HttpRequest request, CancellationToken cancellationToken)
    {
        Func<Task<string>> hook = () => client.GetStringAsync($"https://{request.Host.Value}/hook", cancellationToken); // refused
        var target = request.Query["target"].ToString();
        return target.Length == 0 ? hook() : client.GetStringAsync(target.Trim(), cancellationToken); // refused
    }
}

internal sealed class Endpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
    }

    private static RedirectHttpResult Leads(string target) => TypedResults.Redirect(target); // refused

    private static Uri Local(string? target)
    {
        Uri Made(string text) => new(text); // refused
        return Made(target ?? "/");
    }
}

internal sealed class NearMiss(HttpClient client)
{
    public static string Named(ReadFile query) => Path.Combine("/var/data", Path.GetFileName(query.Name));

    public static string ById(Guid id) => Path.Combine("/var/data", $"{id:n}.txt");

    public static Uri FromSettings(string address) => new(address);

    public Task<string> Fixed(CancellationToken cancellationToken) => client.GetStringAsync("/fixed", cancellationToken);

    public static Task Write(ReadFile command, CancellationToken cancellationToken) => File.WriteAllTextAsync("/var/data/last.txt", command.Name, cancellationToken);

    public static RedirectHttpResult Home() => TypedResults.Redirect("/");
}
