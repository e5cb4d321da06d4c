using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Platform.Tests;

/// <summary>What the platform does for pages: who is at them, and whose forms they take.</summary>
public sealed partial class BrowserSessionTests : IAsyncLifetime
{
    private readonly SecurityLog security = new();
    private ThingsServer server = null!;

    public async Task InitializeAsync() => server = await ThingsServer.Start(
        services: services =>
        {
            services.AddSingleton<IStartupFilter, AsIfHttps>();
            security.AddTo(services);
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSessions>(TestSessions.Scheme, configureOptions: null);
        },
        routes: routes =>
        {
            var pages = routes.MapGroup("").WithMetadata(new BrowserSessionMetadata(TestSessions.Scheme));
            pages.MapGet("/open", Show).Declare(new PublicAttribute("a test"), Limits.Default, InputMetadata.None, "text/html");
            pages.MapGet("/mine", Show).Declare(new SignedInAttribute(), Limits.Default, InputMetadata.None, "text/html");
            pages.MapPost("/mine", Receive).Declare(new SignedInAttribute(), Limits.Default, new InputMetadata("a test"), "text/html");
            pages.MapGet("/broken", Break).Declare(new PublicAttribute("a test"), Limits.Default, InputMetadata.None, "text/html");
        });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_page_knows_the_person_of_the_cookie_and_never_that_of_a_token()
    {
        (await Text(HttpMethod.Get, "/open", cookies: "person=anna")).ShouldContain("<p>User anna</p>");

        using var program = server.As("program");
        (await program.GetStringAsync("/open")).ShouldContain("<p>Anonymous </p>");
        var refused = await program.GetAsync("/mine");
        refused.StatusCode.ShouldBe(HttpStatusCode.Found);
        refused.Headers.Location?.OriginalString.ShouldBe("/enter");
    }

    [Fact]
    public async Task What_is_no_page_never_knows_the_person_of_a_cookie()
    {
        var answer = await Send(HttpMethod.Post, "/api/v1/things", cookies: "person=anna");

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task A_form_is_taken_from_the_page_that_was_sent_to_the_same_person()
    {
        var (cookie, secret) = await Form("anna");

        (await Text(HttpMethod.Post, "/mine", $"person=anna; {cookie}", ("forms", secret), ("text", "<b>"))).ShouldContain("<p>&lt;b&gt;</p>");
    }

    [Fact]
    public async Task A_form_is_refused_without_its_secret_or_its_cookie_or_as_another_person()
    {
        var (cookie, secret) = await Form("anna");
        foreach (var (cookies, field) in ((string, string)[])[($"person=anna; {cookie}", ""), ($"person=anna; {cookie}", secret + "x"), ("person=anna", secret), ($"person=mallory; {cookie}", secret)])
        {
            var answer = await Send(HttpMethod.Post, "/mine", cookies, ("forms", field), ("text", "x"));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
            (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>This form is out of date</h1>");
        }

        security.Names.ShouldBe(Enumerable.Repeat("identity.csrf_refused", 4));
    }

    [Fact]
    public async Task Its_cookie_is_out_of_reach_of_scripts_other_hosts_and_plain_http()
    {
        var answer = await Send(HttpMethod.Get, "/mine", "person=anna");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-forms=");
        cookie.ShouldEndWith("; path=/; secure; samesite=lax; httponly");
    }

    [Fact]
    public async Task A_page_is_kept_by_nobody_framed_by_nobody_and_sends_forms_nowhere_else()
    {
        var answer = await Send(HttpMethod.Get, "/mine", "person=anna");

        answer.Headers.CacheControl?.ToString().ShouldBe("no-store");
        answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldEndWith("; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
    }

    [Fact]
    public async Task What_goes_wrong_at_a_page_is_told_as_a_page()
    {
        var answer = await Send(HttpMethod.Get, "/broken", "person=anna");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<h1>Something went wrong on our side</h1>");
    }

    private static PageAnswer Show(HttpContext context, ICallerContext callers) =>
        new(HtmlPage.Narrow("Test", Html.Of($"<p>{callers.Current.Kind.ToString()} {callers.Current.Id}</p>{Forms.Post(context, "/mine", Html.Empty)}")));

    private static PageAnswer Receive(PageForm form) => new(HtmlPage.Narrow("Test", Html.Of($"<p>{form["text"]}</p>")));

    private static PageAnswer Break() => throw new InvalidOperationException("The test wants it.");

    private async Task<(string Cookie, string Secret)> Form(string person)
    {
        var answer = await Send(HttpMethod.Get, "/mine", $"person={person}");
        var secret = Secret().Match(await answer.Content.ReadAsStringAsync()).Groups["value"].Value;
        return (answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0], secret);
    }

    private async Task<string> Text(HttpMethod method, string path, string cookies, params (string Name, string Value)[] form)
    {
        var answer = await Send(method, path, cookies, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string cookies, params (string Name, string Value)[] form)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookies);
        if (form.Length > 0)
        {
            request.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        return server.Client.SendAsync(request);
    }

    [GeneratedRegex("name=\"forms\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}
