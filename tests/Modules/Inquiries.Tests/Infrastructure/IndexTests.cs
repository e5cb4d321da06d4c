using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Infrastructure;

/// <summary>Each list reads its rows in order from an index, the first page and those after it; nothing is sorted in memory, and what a visitor sends is looked up by indexes alone.</summary>
[Trait("Database", "Sqlite")]
public sealed class IndexTests(ListeningApp app) : IClassFixture<ListeningApp>, IAsyncLifetime
{
    private static readonly OfferedService Service = new(Guid.CreateVersion7());
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static int count;

    public static TheoryData<ListInquiries> Lists =>
    [
        new ListInquiries(),
        new ListInquiries { Status = InquiryStatus.Open },
        new ListInquiries { Assignee = Somebody },
        new ListInquiries { Unassigned = true },
        new ListInquiries { Service = Service.Id },
        new ListInquiries { Assignee = Somebody, Status = InquiryStatus.Open },
        new ListInquiries { Unassigned = true, Status = InquiryStatus.Open },
        new ListInquiries { Service = Service.Id, Status = InquiryStatus.Open },
        new ListInquiries { Service = Service.Id, Assignee = Somebody },
    ];

    public async Task InitializeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InquiriesDbContext>();
        if (!db.OfferedServices.Any(service => service.Id == Service.Id))
        {
            Service.Offer("indexed", "Indexed", 1);
            db.OfferedServices.Add(Service);
            foreach (var assignee in (Guid?[])[null, null, Somebody, Somebody])
            {
                var now = DateTimeOffset.UnixEpoch.AddSeconds(++count);
                var inquiry = Inquiry.Submit(Service.Id, "Indexed", new Sender("Ada", EmailAddress.From("ada@example.com")), "What does it cost?", now);
                db.Inquiries.Add(inquiry);
                await db.SaveChangesAsync();
                inquiry.ClearDomainEvents();
                inquiry.Assign(assignee, now, "staff").IsSuccess.ShouldBeTrue();
                await db.SaveChangesAsync();
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_list_follows_an_index(ListInquiries query)
    {
        foreach (var direction in (string[])["", "-"])
        {
            var first = query with { Sort = direction + "submittedAt", Limit = 1 };
            var next = (await Explained(first, "ix_inquiries_")).Next.ShouldNotBeNull();
            await Explained(first with { Cursor = next }, "ix_inquiries_");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RefusalReason.FormForged)]
    public async Task The_list_of_refusals_follows_an_index(RefusalReason? reason)
    {
        (await app.Send(SubmitInquiry.Example with { Form = "AAAA" })).ShouldFailWith("inquiries.form-not-accepted");
        (await app.Send(SubmitInquiry.Example with { Form = "AAAA" })).ShouldFailWith("inquiries.form-not-accepted");
        foreach (var sort in (string[])["at", "-at"])
        {
            var first = new ListRefusals { Sort = sort, Reason = reason, Limit = 1 };
            var next = (await Explained(first, "ix_submissions_verdict_")).Next.ShouldNotBeNull();
            await Explained(first with { Cursor = next }, "ix_submissions_verdict_");
        }
    }

    [Fact]
    public async Task A_history_and_its_repetitions_are_searched_by_the_inquiry()
    {
        var id = (await app.Send(new ListInquiries())).ShouldSucceed().Items[0].Id;
        await EverythingIsSearched(() => app.Send(new ListHistory { Id = id }), commands: 2);
        await EverythingIsSearched(() => app.Send(new ListRepeats { Id = id }), commands: 2);
    }

    [Fact]
    public async Task What_a_visitor_sends_is_looked_up_by_indexes_in_a_bounded_number_of_commands()
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        string Form() => app.Services.GetRequiredService<IFormTokens>().Write(new FormToken(Guid.CreateVersion7(), now.AddMinutes(-1)));
        var question = SubmitInquiry.Example with { Service = "indexed", Form = Form(), Email = "grace@example.com", Address = IPAddress.Parse("192.0.2.1") };
        (await app.Send(question)).ShouldSucceed();

        await EverythingIsSearched(() => app.Send(new GetInquiryForm { Address = IPAddress.Parse("192.0.2.2") }), commands: 2);
        await EverythingIsSearched(() => app.Send(question with { Form = Form() }), commands: 10);
        await EverythingIsSearched(() => app.Send(question with { Form = "AAAA" }), commands: 3);
    }

    private async Task EverythingIsSearched<T>(Func<Task<Result<T>>> work, int commands)
        where T : notnull
    {
        var plans = await app.PlansOf<InquiriesDbContext>(work);
        plans.Count.ShouldBeInRange(1, commands);
        plans.SelectMany(steps => steps.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsHarmless(step, steps))).ShouldBeEmpty();
    }

    /// <summary>Going through no table, but through what a bounded search found.</summary>
    private static bool IsHarmless(string step, IReadOnlyList<string> steps) =>
        step is "SCAN CONSTANT ROW" || steps.Contains(step.Replace("SCAN", "CO-ROUTINE", StringComparison.Ordinal), StringComparer.Ordinal);

    private async Task<Page<T>> Explained<T>(IQuery<Page<T>> query, string index)
    {
        Result<Page<T>>? result = null;
        var plan = (await app.PlansOf<InquiriesDbContext>(async () => result = await app.Send(query))).ShouldHaveSingleItem();
        plan.ShouldHaveSingleItem().ShouldContain($"INDEX {index}");
        return result.ShouldNotBeNull().ShouldSucceed();
    }
}
