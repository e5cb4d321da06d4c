using System.Net;
using System.Text.Json;
using Monolith.Inquiries.Domain;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Http;

/// <summary>Asking a question as a website's program meets it.</summary>
public sealed class VisitorTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private const string Inquiries = "/api/v1/inquiries";

    [Fact]
    public async Task Fetches_a_form_sends_it_and_is_told_a_reference_and_no_more()
    {
        var visitor = app.Visitor();
        var service = await app.Offer();

        using var form = await visitor.Send(HttpMethod.Get, $"{Inquiries}/form");
        var shown = await form.ShouldBe(HttpStatusCode.OK);
        using var submitted = await visitor.Send(HttpMethod.Post, Inquiries, Question(service, shown.GetProperty("token").GetString()));

        var receipt = await submitted.ShouldBe(HttpStatusCode.Created);
        shown.GetProperty("difficulty").GetInt32().ShouldBe(0);
        receipt.EnumerateObject().Select(member => member.Name).ShouldBe(["reference"]);
        submitted.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe($"{Inquiries}/{receipt.GetProperty("reference").GetString()}");
        using var read = await visitor.Send(HttpMethod.Get, submitted.Headers.Location.OriginalString);
        await read.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Is_told_of_a_proof_of_work_how_hard_it_has_to_be_and_gets_through_with_it()
    {
        await using var busy = new InquiriesApp { Settings = Settings(("ProofPerAddress", "0"), ("ProofDifficulty", "8")) };
        var visitor = busy.Visitor();
        var service = await busy.Offer();
        using var form = await visitor.Send(HttpMethod.Get, $"{Inquiries}/form");
        var token = (await form.ShouldBe(HttpStatusCode.OK)).GetProperty("token").GetString().ShouldNotBeNull();

        using var refused = await visitor.Send(HttpMethod.Post, Inquiries, Question(service, token));
        var difficulty = (await refused.ShouldBeProblem(HttpStatusCode.Conflict, "inquiries.proof-required")).GetProperty("parameters").GetProperty("difficulty").GetInt32();
        var question = Question(service, token);
        question["proof"] = InquiriesApp.Prove(token, difficulty);
        using var accepted = await visitor.Send(HttpMethod.Post, Inquiries, question);

        difficulty.ShouldBe(8);
        await accepted.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Is_told_when_to_come_again_after_too_many()
    {
        await using var strict = new InquiriesApp { Settings = Settings(("MaxPerAddress", "1")) };
        var visitor = strict.Visitor();
        var service = await strict.Offer();
        using var first = await visitor.Send(HttpMethod.Post, Inquiries, Question(service, strict.NewForm()));
        await first.ShouldBe(HttpStatusCode.Created);

        using var refused = await visitor.Send(HttpMethod.Post, Inquiries, Question(service, strict.NewForm()));

        await refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "inquiries.too-many");
        refused.Headers.RetryAfter?.Delta.ShouldBe(strict.Options.Window);
    }

    [Fact]
    public async Task Draws_on_the_quota_of_forms()
    {
        var visitor = app.Visitor();

        using var submitted = await visitor.Send(HttpMethod.Post, Inquiries, Question(await app.Offer(), app.NewForm()));

        submitted.Headers.GetValues("RateLimit-Policy").Single().ShouldStartWith("\"public-form\"");
    }

    [Theory]
    [InlineData("address", "\"127.0.0.1\"")]
    [InlineData("id", "\"01981f30-1a2b-7c3d-8e4f-5a6b7c8d9e0f\"")]
    [InlineData("message", "5")]
    [InlineData("message", "null")]
    [InlineData("website", "{}")]
    public async Task Is_told_which_member_is_not_acceptable(string member, string value)
    {
        var visitor = app.Visitor();
        var question = Question(await app.Offer(), app.NewForm());
        question[member] = JsonDocument.Parse(value).RootElement;

        using var refused = await visitor.Send(HttpMethod.Post, Inquiries, question);

        (await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed")).GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] settings) =>
        settings.ToDictionary(setting => $"Inquiries:{setting.Name}", setting => setting.Value, StringComparer.Ordinal);

    private static Dictionary<string, object?> Question(OfferedService service, string? form) => new(StringComparer.Ordinal)
    {
        ["service"] = service.Slug,
        ["name"] = "Ada Lovelace",
        ["email"] = $"{People.NewName()}@example.com",
        ["message"] = "Do the four weeks include the texts?",
        ["form"] = form,
    };
}
