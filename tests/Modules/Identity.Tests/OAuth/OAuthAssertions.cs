using System.Net;
using System.Text.Json;
using AngleSharp;
using Monolith.Identity.Tests.Pages;

namespace Monolith.Identity.Tests.OAuth;

internal static class OAuthAssertions
{
    public static async Task<string> ShouldCarryToken(this HttpResponseMessage response)
    {
        var json = await response.Json();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, json.ToString());
        response.ShouldNotBeStored();
        json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        return json.GetProperty("access_token").GetString().ShouldNotBeNull();
    }

    /// <summary>The error JSON of RFC 6749, section 5.2.</summary>
    public static async Task ShouldFailWith(this HttpResponseMessage response, HttpStatusCode status, string error)
    {
        var json = await response.Json();
        json.GetProperty("error").GetString().ShouldBe(error, json.ToString());
        json.TryGetProperty("error_uri", out _).ShouldBeFalse();
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        response.ShouldNotBeStored();
    }

    /// <summary>
    /// A page of the product's own that leads nowhere: whoever made the request up learns nothing from the browser it was made up for.
    /// </summary>
    public static async Task ShouldBeRefusedHere(this HttpResponseMessage response, string? error = null)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.Location.ShouldBeNull();
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.ShouldNotBeStored();
        PageHeadersTests.ShouldBeSafe(response);
        var page = await response.Page();
        var code = page.QuerySelector("main code").ShouldNotBeNull().TextContent;
        code.ShouldBe(error ?? code);
        page.QuerySelectorAll("main a, form").ShouldBeEmpty();
        page.ToHtml().ShouldNotContain("error_uri");
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response)
    {
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    private static void ShouldNotBeStored(this HttpResponseMessage response) => response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
}
