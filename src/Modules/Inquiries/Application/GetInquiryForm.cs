using System.Net;
using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>A website asks for what it needs to show the form.</summary>
[Public("visitors have no account")]
[FromPrimary("what comes in quick succession is counted at once")]
public sealed record GetInquiryForm : IQuery<InquiryForm>
{
    /// <summary>Where the request comes from.</summary>
    [JsonIgnore]
    public IPAddress? Address { get; init; }
}

internal sealed class GetInquiryFormValidator : AbstractValidator<GetInquiryForm>;

internal sealed class GetInquiryFormHandler(IFormTokens forms, IPseudonyms pseudonyms, SpamDefence defence, InquiriesOptions options, TimeProvider clock)
    : IQueryHandler<GetInquiryForm, InquiryForm>
{
    public async Task<Result<InquiryForm>> Handle(GetInquiryForm query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var network = SenderNetwork.Of(query.Address);
        var key = await pseudonyms.Key(cancellationToken);
        return new InquiryForm
        {
            Token = forms.Write(new FormToken(Guid.CreateVersion7(now), now)),
            NotBefore = now + options.MinimumFillTime,
            ExpiresAt = now + options.FormLifetime,
            Difficulty = await defence.DifficultyFor(key.OfLine(network), network.Network, now, cancellationToken),
        };
    }
}
