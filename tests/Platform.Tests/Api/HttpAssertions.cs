using System.Net;
using System.Text.Json.Nodes;
using System.Text;

namespace Monolith.Platform.Tests;

/// <summary>Says what an answer should be, in the words of the contract.</summary>
internal static class HttpAssertions
{
    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static async Task<JsonObject> Json(this HttpResponseMessage response) =>
        (await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync())).ShouldBeOfType<JsonObject>();

    public static async Task<JsonObject> ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType?.ToString().ShouldBe("application/problem+json");
        var problem = await response.Json();
        ((string?)problem["code"]).ShouldBe(code);
        ((string?)problem["type"]).ShouldBe("/problems/" + code);
        ((int?)problem["status"]).ShouldBe((int)status);
        ((string?)problem["traceId"]).ShouldBe(response.Header("Request-Id"));
        response.Header("Cache-Control").ShouldBe("no-store");
        return problem;
    }

    /// <summary>A refusal of input that names exactly these fields.</summary>
    public static async Task<JsonObject> ShouldRefuse(this HttpResponseMessage response, params string[] paths)
    {
        var problem = await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed");
        var errors = problem["errors"].ShouldBeOfType<JsonObject>();
        errors.Select(error => error.Key).ShouldBe(paths, ignoreOrder: true);
        return errors;
    }

    public static StringContent Body(string json, string mediaType = "application/json") => new(json, Encoding.UTF8, mediaType);
}
