using System.Net;
using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>A few inquiries to look at, once the catalogue's services are known here.</summary>
internal sealed class InquiriesSeed(IInquiriesDb db, ISender sender, IFormTokens forms, ICallerContext callers, InquiriesOptions options, TimeProvider clock) : IModuleSeed
{
    private static readonly IReadOnlyList<(SubmitInquiry Inquiry, string? Answer)> Inquiries =
    [
        (new("website-launch", "Ada Lovelace", "ada@example.com", "Do the four weeks include the texts, or do we have to bring them?", ""),
            "They include our editing of your texts; the first drafts come from you."),
        (new("online-shop", "Charles Babbage", "charles@example.org", "We have 4,000 articles in a spreadsheet. Can they be taken over as they are?", ""), null),
        (new("usability-test", "Grace Hopper", "grace@example.net", "How long after the test does the summary arrive, and who talks us through it?", ""), null),
    ];

    public async Task Seed(CancellationToken cancellationToken)
    {
        if (await db.Inquiries.AnyAsync(cancellationToken))
        {
            return;
        }

        using (callers.Become(Caller.System("inquiries-seed")))
        {
            foreach (var (inquiry, answer) in Inquiries)
            {
                if (await db.OfferedServices.AnyAsync(service => service.Slug == inquiry.Service && service.IsOnOffer, cancellationToken))
                {
                    await Seed(inquiry, answer, cancellationToken);
                }
            }
        }
    }

    private async Task Seed(SubmitInquiry inquiry, string? answer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var form = forms.Write(new FormToken(Guid.CreateVersion7(now), now - options.MinimumFillTime));
        var receipt = Be(await sender.Send(inquiry with { Form = form, Address = IPAddress.Loopback }, cancellationToken));
        if (answer is not null)
        {
            Be(await sender.Send(new AnswerInquiry(answer) { Id = receipt.Reference, ExpectedVersion = 1 }, cancellationToken));
        }
    }

    private static T Be<T>(Result<T> result)
        where T : notnull =>
        result.IsSuccess ? result.Value : throw new InvalidOperationException($"The inquiries could not be seeded: {result.Error.Message}");
}
