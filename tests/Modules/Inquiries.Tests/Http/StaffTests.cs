using System.Net;
using Monolith.Inquiries.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Http;

/// <summary>Inquiries as a program of the staff meets them.</summary>
public sealed class StaffTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private const string Inquiries = "/api/v1/inquiries";

    [Fact]
    public async Task Reads_assigns_notes_answers_and_closes_each_time_naming_the_version_that_was_seen()
    {
        using var staff = await app.SignedIn();
        var path = $"{Inquiries}/{(await app.Submitted()).Id}";

        using var read = await staff.Send(HttpMethod.Get, path);
        using var careless = await staff.Send(HttpMethod.Post, path + "/assign", new { assignee = Guid.CreateVersion7() });
        using var assigned = await staff.Send(HttpMethod.Post, path + "/assign", new { assignee = Guid.CreateVersion7() }, ifMatch: Tag(read));
        using var stale = await staff.Send(HttpMethod.Post, path + "/close", new { reason = "spam" }, ifMatch: Tag(read));
        using var noted = await staff.Send(HttpMethod.Post, path + "/note", new { text = "A note." }, ifMatch: Tag(assigned));
        using var answered = await staff.Send(HttpMethod.Post, path + "/answer", new { text = "They do." }, ifMatch: Tag(noted));
        using var closed = await staff.Send(HttpMethod.Post, path + "/close", new { reason = "resolved" }, ifMatch: Tag(answered));
        using var again = await staff.Send(HttpMethod.Post, path + "/close", new { reason = "resolved" }, ifMatch: Tag(closed));
        using var history = await staff.Send(HttpMethod.Get, path + "/history");
        using var repeats = await staff.Send(HttpMethod.Get, path + "/repeats");

        await read.ShouldBe(HttpStatusCode.OK);
        await careless.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "entity-tag-required");
        await stale.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        (await answered.ShouldBe(HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("answered");
        (await closed.ShouldBe(HttpStatusCode.OK)).GetProperty("closeReason").GetString().ShouldBe("resolved");
        await again.ShouldBeProblem(HttpStatusCode.Conflict, "inquiries.already-closed");
        (await history.ShouldBe(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString())
            .ShouldBe(["submitted", "assigned", "noted", "answered", "closed"]);
        (await repeats.ShouldBe(HttpStatusCode.OK)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Lists_with_filters_and_sees_what_was_refused()
    {
        using var staff = await app.SignedIn();
        var inquiry = await app.Submitted();
        (await app.Submit(SubmitInquiry.Example with { Form = "AAAA", Address = InquiriesApp.NewAddress() })).ShouldFailWith("inquiries.form-not-accepted");

        using var listed = await staff.Send(HttpMethod.Get, $"{Inquiries}?status=open&service={inquiry.ServiceId}&unassigned=true&sort=submittedAt");
        using var refusals = await staff.Send(HttpMethod.Get, $"{Inquiries}/refusals?reason=formForged");
        using var wrong = await staff.Send(HttpMethod.Get, $"{Inquiries}?sort=message");

        (await listed.ShouldBe(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetGuid().ShouldBe(inquiry.Id);
        (await refusals.ShouldBe(HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("reason").GetString().ShouldBe("formForged");
        await wrong.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "validation-failed");
    }

    [Fact]
    public async Task Needs_the_permission_that_each_step_names()
    {
        var path = $"{Inquiries}/{(await app.Submitted()).Id}";
        using var reader = await app.SignedIn(InquiriesPermissions.Read);
        using var manager = await app.SignedIn(InquiriesPermissions.Manage);
        using var read = await reader.Send(HttpMethod.Get, path);

        using var noted = await reader.Send(HttpMethod.Post, path + "/note", new { text = "A note." }, ifMatch: Tag(read));
        using var list = await manager.Send(HttpMethod.Get, Inquiries);
        using var refusals = await manager.Send(HttpMethod.Get, $"{Inquiries}/refusals");

        await read.ShouldBe(HttpStatusCode.OK);
        await noted.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required");
        await list.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required");
        await refusals.ShouldBeProblem(HttpStatusCode.Forbidden, "permission-required");
    }

    private static string Tag(HttpResponseMessage response) => response.Headers.ETag.ShouldNotBeNull().Tag;
}
