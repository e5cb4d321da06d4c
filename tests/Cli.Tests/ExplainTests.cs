using System.Text.Json;

namespace Monolith.Cli.Tests;

/// <summary>What the command line tells of a use case is what happens when it is sent.</summary>
[Trait("Database", "None")]
public sealed class ExplainTests : IAsyncDisposable
{
    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task A_route_is_explained_from_its_limit_to_its_errors()
    {
        var answer = await Explain("POST /api/v1/inquiries");

        answer.GetProperty("useCase").GetString().ShouldBe("SubmitInquiry");
        answer.GetProperty("access").GetString().ShouldBe("everybody: visitors have no account");
        answer.GetProperty("routes")[0].GetProperty("limit").GetString().ShouldStartWith("public-form: ");
        string[] behaviours = ["Tracing", "Authorization", "Validation", "UnitOfWork"];
        Texts(answer, "behaviours").Intersect(behaviours).ShouldBe(behaviours);
        Texts(answer, "writes").ShouldBe(["Inquiry", "InquiryRepeat", "Submission"], ignoreOrder: true);
        Texts(answer, "reads").ShouldContain("OfferedService");
        Texts(answer, "errors").ShouldContain("inquiries.service-not-offered");
        Texts(answer, "errors").ShouldNotContain("sign-in-required");
        Names(answer, "events", "event").ShouldBe(["inquiries.inquiry-submitted.v1"]);
        answer.GetProperty("rules").EnumerateArray().Select(rule => $"{rule.GetProperty("member").GetString()}: {rule.GetProperty("rule").GetString()}")
            .ShouldContain("website: at most 1000 characters");
    }

    [Fact]
    public async Task A_use_case_is_found_by_its_name_and_its_events_lead_to_their_handlers()
    {
        var answer = await Explain("publishservice");

        answer.GetProperty("access").GetString().ShouldBe("whoever holds catalog.services.publish");
        Texts(answer, "writes").ShouldBe(["Service"]);
        Names(answer, "events", "event").ShouldBe(["catalog.service-published.v1"]);
        Texts(answer.GetProperty("events")[0], "handlers").ShouldBe(["inquiries.offered-services"]);
        Texts(answer, "errors").ShouldBe(["catalog.already-published", "catalog.service-not-found", "permission-required", "sign-in-required", "stale-version", "validation-failed"]);
    }

    [Fact]
    public async Task Rules_of_members_within_members_are_told_one_by_one() =>
        Names(await Explain("POST /api/v1/catalog/editor/services"), "rules", "member").ShouldContain("price.currency");

    [Fact]
    public async Task A_route_is_found_with_values_in_the_place_of_its_parameters() =>
        (await Explain("GET /api/v1/catalog/services/website-launch")).GetProperty("useCase").GetString().ShouldBe("GetServiceBySlug");

    [Fact]
    public async Task A_module_is_explained_by_its_use_cases()
    {
        var text = (await installation.Mono("explain", "inquiries")).ShouldExitWith(ExitCodes.Done).Output;

        text.ShouldContain("SubmitInquiry, a command");
        text.ShouldContain("SubmitInquiryValidator");
        text.ShouldContain("GET /api/v1/inquiries/form   limit ");
    }

    [Fact]
    public async Task People_read_the_same_as_text()
    {
        var text = (await installation.Mono("explain", "PublishService")).ShouldExitWith(ExitCodes.Done).Output;

        text.ShouldContain("PublishService, a command of Catalog");
        text.ShouldContain("catalog.service-published.v1 > inquiries.offered-services");
    }

    [Theory]
    [InlineData("POST /api/v1/inquirys", "POST /api/v1/inquiries")]
    [InlineData("PublishServise", "PublishService")]
    public async Task What_is_unknown_is_refused_with_what_is_nearest(string meant, string nearest) =>
        (await installation.Mono("explain", meant)).ShouldExitWith(ExitCodes.Usage).Errors.ShouldContain($"Nearest: {nearest}");

    private async Task<JsonElement> Explain(string meant) => (await installation.Mono("explain", meant, "--json")).ShouldExitWith(ExitCodes.Done).Json;

    private static IEnumerable<string?> Texts(JsonElement answer, string member) => answer.GetProperty(member).EnumerateArray().Select(text => text.GetString());

    private static IEnumerable<string?> Names(JsonElement answer, string member, string name) =>
        answer.GetProperty(member).EnumerateArray().Select(entry => entry.GetProperty(name).GetString());
}
