using Monolith.Identity.Tests.Pages;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What people read when an application sends them here with a request that is not in order.</summary>
public sealed class RefusalPageTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Says_in_plain_words_what_happened_and_to_developers_what_is_wrong()
    {
        var client = await app.AddApplication(isPublic: true);

        using var response = await app.Visit(client.AuthorizeAddress(("redirect_uri", "https://elsewhere.example/callback")), await app.AddPerson());

        await response.ShouldBeRefusedHere("invalid_request");
        var page = await response.Page();
        page.Heading().ShouldBe("The application made a mistake");
        page.QuerySelector("main").ShouldNotBeNull().TextContent.ShouldContain("The specified 'redirect_uri' is not valid for this client application.");
    }

    [Theory]
    [InlineData("client_id", "nobody", "invalid_request")]
    [InlineData("client_id", "", "invalid_request")]
    [InlineData("client_id", null, "invalid_request")]
    [InlineData("redirect_uri", null, "invalid_request")]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_mode", "form_post", "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "openid tests.things.explode", "invalid_scope")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("request", "a.b.c", "request_not_supported")]
    public async Task Is_the_answer_to_every_wrong_parameter(string name, string? value, string error)
    {
        var client = await app.AddApplication(isPublic: true);

        using var response = await app.Visit(client.AuthorizeAddress((name, value)), null);

        await response.ShouldBeRefusedHere(error);
    }

    [Fact]
    public async Task Is_the_answer_to_a_form_too()
    {
        using var form = await app.Post("/connect/authorize", null, ("client_id", "nobody"), ("state", "a-state"));
        await form.ShouldBeRefusedHere("invalid_request");

        using var text = new StringContent("client_id=nobody");
        using var noForm = await app.Http.PostAsync(new Uri("/connect/authorize", UriKind.Relative), text);
        await noForm.ShouldBeRefusedHere("invalid_request");
    }

    [Fact]
    public async Task Is_the_answer_after_a_sign_out_that_would_lead_elsewhere()
    {
        using var response = await app.Visit("/connect/end-session?post_logout_redirect_uri=https%3A%2F%2Felsewhere.example%2F&client_id=nobody", null);

        await response.ShouldBeRefusedHere("invalid_request");
    }

    [Fact]
    public async Task Repeats_nothing_of_the_request()
    {
        const string Markup = "<script>alert(1)</script>";
        var client = await app.AddApplication(isPublic: true);

        foreach (var name in (string[])["client_id", "redirect_uri", "scope", "state", "prompt", "response_type", "response_mode", Markup])
        {
            using var response = await app.Visit(client.AuthorizeAddress(("code_challenge", null), (name, Markup)), null);

            await response.ShouldBeRefusedHere();
            (await response.Content.ReadAsStringAsync()).ShouldNotContain("alert", Case.Insensitive, name);
        }
    }
}
