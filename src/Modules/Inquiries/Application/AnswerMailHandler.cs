using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using InquiryAnswered = Monolith.Inquiries.Contracts.InquiryAnswered;

namespace Monolith.Inquiries.Application;

/// <summary>Brings answers to those who asked; a failure is tried again, and in the end shown to operators, as with any event.</summary>
[EventHandler("inquiries.answer-mail")]
internal sealed class AnswerMailHandler(IInquiriesDb db, IPersonalData personal, IAnswerMails mails) : IEventHandler<InquiryAnswered>
{
    public async Task Handle(InquiryAnswered message, EventContext context, CancellationToken cancellationToken)
    {
        var answer = await db.History.AsNoTracking()
            .Where(entry => entry.InquiryId == message.InquiryId && entry.Version == context.Version && entry.Kind == InquiryEventKind.Answered)
            .Join(db.Inquiries, entry => entry.InquiryId, inquiry => inquiry.Id, (entry, inquiry) => new AnswerMail
            {
                Text = PersonalText.Of(entry.SubjectId, entry.Text),
                SenderEmail = PersonalText.Of(inquiry.SubjectId, inquiry.SenderEmail),
                SenderName = PersonalText.Of(inquiry.SubjectId, inquiry.SenderName),
                Message = PersonalText.Of(inquiry.SubjectId, inquiry.Message),
                ServiceName = inquiry.ServiceName,
            })
            .SingleAsync(cancellationToken);
        await personal.Open(answer, cancellationToken);
        if (answer.SenderEmail is PersonalText.Erased)
        {
            return;
        }

        var text = $"""
            Hello {answer.SenderName},

            {answer.Text}

            You asked us about {answer.ServiceName}:

            {Quoted(answer.Message)}

            """;
        var mail = new EmailMessage(EmailAddress.From(answer.SenderEmail), $"Your question about {answer.ServiceName}", text.ReplaceLineEndings("\n"));
        await mails.Send(message.InquiryId, context.Version, mail, cancellationToken);
    }

    private static string Quoted(string message) => string.Join('\n', message.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));
}
