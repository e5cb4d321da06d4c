using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests;

/// <summary>The whole product with a mailbox, a clock that can be put forward, and visitors from all over.</summary>
public sealed class InquiriesApp : MonolithApp
{
    private static int count;

    public Mailbox Mail { get; } = new();

    public MovableClock Clock { get; } = new();

    public InquiriesOptions Options => Services.GetRequiredService<InquiriesOptions>();

    /// <summary>An address in a network that nothing else in the test run comes from.</summary>
    public static IPAddress NewAddress()
    {
        var number = Interlocked.Increment(ref count);
        return new IPAddress([10, (byte)(number >> 8), (byte)number, 7]);
    }

    /// <summary>Puts a service on offer, as the catalogue's event would.</summary>
    public async Task<OfferedService> Offer(string? slug = null)
    {
        var service = new OfferedService(Guid.CreateVersion7());
        service.Offer(slug ?? People.NewName(), "Website launch", 1);
        await Write(db => db.OfferedServices.Add(service));
        return service;
    }

    /// <summary>What a visitor sends who fills the form in at leisure: from an address and with an e-mail address of its own.</summary>
    public SubmitInquiry QuestionAbout(OfferedService service) =>
        new(service.Slug.ShouldNotBeNull(), "Ada Lovelace", $"{People.NewName()}@example.com", "Do the four weeks include the texts?", NewForm()) { Address = NewAddress() };

    public string NewForm(TimeSpan? age = null) => Services.GetRequiredService<IFormTokens>()
        .Write(new FormToken(Guid.CreateVersion7(), Clock.GetUtcNow() - (age ?? TimeSpan.FromMinutes(1))));

    public Task<Result<InquiryReceipt>> Submit(SubmitInquiry command) => Send(command, Caller.Anonymous);

    /// <summary>An inquiry that was submitted.</summary>
    public async Task<InquiryDetails> Submitted(OfferedService? service = null) =>
        await Get((await Submit(QuestionAbout(service ?? await Offer()))).ShouldSucceed().Reference);

    public async Task<InquiryDetails> Get(Guid id) => (await Send(new GetInquiry(id))).ShouldSucceed();

    public async Task<InquiryDetails> Assign(InquiryDetails inquiry, Guid? assignee) =>
        (await Send(new AssignInquiry(assignee) { Id = inquiry.Id, ExpectedVersion = inquiry.Version })).ShouldSucceed();

    public async Task<InquiryDetails> Answer(InquiryDetails inquiry, string text = "They do.") =>
        (await Send(new AnswerInquiry(text) { Id = inquiry.Id, ExpectedVersion = inquiry.Version })).ShouldSucceed();

    public async Task<InquiryDetails> Close(InquiryDetails inquiry) =>
        (await Send(new CloseInquiry(CloseReason.Resolved) { Id = inquiry.Id, ExpectedVersion = inquiry.Version })).ShouldSucceed();

    /// <summary>The refusals that staff sees of what came from an address, the latest first.</summary>
    public async Task<IReadOnlyList<RefusalItem>> RefusalsFrom(IPAddress? address)
    {
        var network = SenderNetwork.Of(address).Network;
        return [.. (await Send(new ListRefusals { Limit = 100 })).ShouldSucceed().Items.Where(refusal => refusal.Network == network)];
    }

    /// <summary>Works a proof out, as a sender's program would.</summary>
    public static string Prove(string token, int difficulty)
    {
        for (var number = 0; ; number++)
        {
            var proof = number.ToString("x", CultureInfo.InvariantCulture);
            if (ProofOfWork.Holds(token, proof, difficulty))
            {
                return proof;
            }
        }
    }

    internal async Task<T> Read<T>(Func<InquiriesDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<InquiriesDbContext>());
    }

    internal async Task Write(Action<InquiriesDbContext> write)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InquiriesDbContext>();
        write(db);
        await db.SaveChangesAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IEmailSender>(Mail);
            services.AddSingleton<TimeProvider>(Clock);
        });
    }
}
