using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monolith.Identity.Tests.Pages;

/// <summary>What a browser does with cookies and forms, and nothing it would do to protect its user.</summary>
internal sealed class Browser(HttpClient http)
{
    public const string SessionCookie = "__Host-session";

    /// <summary>What it calls itself.</summary>
    public string Name { get; set; } = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public Task<HttpResponseMessage> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends a form without looking at its page.</summary>
    public Task<HttpResponseMessage> Post(string address, params IEnumerable<(string Name, string Value)> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    /// <summary>Opens a page, fills in the form that is sent to an address, and sends it with what is hidden in it.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        var hidden = await Hidden(page, action);
        return await Post(action, [.. hidden.ExceptBy(fields.Select(field => field.Name), field => field.Name), .. fields]);
    }

    /// <summary>What is hidden in a page's form.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> Hidden(string page, string action)
    {
        var form = (await Page(page)).Forms.OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == action);
        return [.. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name ?? "", input.Value))];
    }

    public Task<HttpResponseMessage> SignIn(string email, string password, string page = "/sign-in") =>
        Submit(page, "/sign-in", ("email", email), ("password", password));

    /// <summary>A page as a browser reads it.</summary>
    public async Task<IHtmlDocument> Page(string address) => await (await Get(address)).Page();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", Name);
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : (cookie, "");
            if (value.Length == 0)
            {
                Cookies.Remove(name);
            }
            else
            {
                Cookies[name] = value;
            }
        }

        return response;
    }
}

internal static class PageAssertions
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.ToString().ShouldBe("text/html; charset=utf-8");
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    public static string Value(this IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlInputElement>($"input[name={name}]").ShouldNotBeNull().GetAttribute("value") ?? "";

    public static string Heading(this IHtmlDocument page) => page.QuerySelector("h1").ShouldNotBeNull().TextContent;
}
