using System.Net;
using System.Net.Http.Json;
using System.Text;
using Monolith.Testing;

namespace Monolith.Replicas.Tests;

/// <summary>A service of the catalogue as editors see it over HTTP, which is not cached.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tag">The version that was seen.</param>
internal sealed record Service(string Path, string Name, string Tag)
{
    public static async Task<Service> Create(HttpClient editor)
    {
        using var answer = await editor.PostAsJsonAsync("/api/v1/catalog/editor/services", new
        {
            name = "Before",
            slug = People.NewName(),
            category = "samples",
            summary = "A sample.",
            body = "A sample.",
            price = new { amount = 100, currency = "EUR" },
        });
        await answer.ShouldBe(HttpStatusCode.Created);
        return new(answer.Headers.Location.ShouldNotBeNull().ToString(), "Before", answer.Headers.ETag.ShouldNotBeNull().ToString());
    }

    /// <summary>As somebody sees it now; null when it is not there for them.</summary>
    public async Task<Service?> SeenBy(HttpClient editor)
    {
        using var answer = await editor.GetAsync(new Uri(Path, UriKind.RelativeOrAbsolute));
        return answer.StatusCode is HttpStatusCode.NotFound
            ? null
            : new(Path, (await answer.ShouldBe(HttpStatusCode.OK)).GetProperty("name").GetString() ?? "", answer.Headers.ETag.ShouldNotBeNull().ToString());
    }

    /// <summary>Gives it another name, on the version that was seen.</summary>
    public async Task<HttpStatusCode> Rename(HttpClient editor, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Path);
        request.Headers.TryAddWithoutValidation("If-Match", Tag);
        request.Content = new StringContent($$"""{"name":"{{name}}"}""", Encoding.UTF8, "application/merge-patch+json");
        using var answer = await editor.SendAsync(request);
        return answer.StatusCode;
    }
}
