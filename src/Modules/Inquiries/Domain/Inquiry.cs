using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>A visitor's question about a service. Its history is what counts; the state beside it is what the history amounts to.</summary>
public sealed class Inquiry : AggregateRoot, IAboutPerson
{
    public const int MinMessageLength = 10;

    public const int MaxMessageLength = 4_000;

    /// <summary>The longest note or answer, in characters.</summary>
    public const int MaxTextLength = 10_000;

    private readonly List<HistoryEntry> history = [];

    private Inquiry(Guid id)
        : base(id)
    {
    }

    public InquiryStatus Status { get; private set; }

    public Guid ServiceId { get; private set; }

    /// <summary>What the service was called when the visitor asked.</summary>
    public string ServiceName { get; private set; } = "";

    /// <summary>The visitor; null in rows that are not encrypted yet.</summary>
    public Guid? SubjectId { get; private set; }

    public string SenderName { get; private set; } = "";

    public string SenderEmail { get; private set; } = "";

    public string Message { get; private set; } = "";

    /// <summary>The user who is responsible; null when nobody is.</summary>
    public Guid? Assignee { get; private set; }

    /// <summary>Why it was closed; null while it is not.</summary>
    public CloseReason? CloseReason { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>When anything last happened.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What happened, oldest first: since the inquiry was loaded, or all of it where the history was loaded as well.</summary>
    public IReadOnlyList<HistoryEntry> History => history;

    public static Inquiry Submit(Guid serviceId, string serviceName, Sender sender, string message, DateTimeOffset now)
    {
        var inquiry = new Inquiry(Guid.CreateVersion7(now));
        inquiry.Happen(new InquirySubmitted(serviceId, serviceName), now, by: "", message, sender);
        return inquiry;
    }

    /// <summary>The inquiry that a history amounts to.</summary>
    /// <param name="entries">The whole history of one inquiry, oldest first.</param>
    /// <exception cref="InvalidOperationException">The history has a gap, or is of several inquiries.</exception>
    public static Inquiry Rebuild(IReadOnlyList<HistoryEntry> entries)
    {
        var inquiry = new Inquiry(entries[0].InquiryId);
        foreach (var entry in entries)
        {
            var happened = entry.Read();
            inquiry.Raise(happened);
            inquiry.ClearDomainEvents();
            if (entry.InquiryId != inquiry.Id || entry.Version != inquiry.Version)
            {
                throw new InvalidOperationException($"Step {inquiry.Version} of inquiry {inquiry.Id} is missing.");
            }

            inquiry.Take(happened, entry);
            inquiry.history.Add(entry);
        }

        return inquiry;
    }

    /// <summary>Makes a user responsible, or nobody; leaving it as it is, is no change.</summary>
    public Result Assign(Guid? assignee, DateTimeOffset now, string by)
    {
        if (Status is InquiryStatus.Closed)
        {
            return InquiryErrors.AlreadyClosed;
        }

        if (assignee != Assignee)
        {
            Happen(new InquiryAssigned(assignee), now, by);
        }

        return Result.Success;
    }

    /// <summary>Keeps what staff wrote down for themselves, also about a closed inquiry.</summary>
    public Result Note(string text, DateTimeOffset now, string by)
    {
        Happen(new InquiryNoted(), now, by, text);
        return Result.Success;
    }

    /// <summary>Answers the visitor, once more where there was an answer before.</summary>
    public Result Answer(string text, DateTimeOffset now, string by)
    {
        if (Status is InquiryStatus.Closed)
        {
            return InquiryErrors.AlreadyClosed;
        }

        Happen(new InquiryAnswered(), now, by, text);
        return Result.Success;
    }

    public Result Close(CloseReason reason, DateTimeOffset now, string by)
    {
        if (Status is InquiryStatus.Closed)
        {
            return InquiryErrors.AlreadyClosed;
        }

        Happen(new InquiryClosed(reason), now, by);
        return Result.Success;
    }

    private void Happen(InquiryEvent happened, DateTimeOffset now, string by, string? text = null, Sender? sender = null)
    {
        if (DomainEvents.Count > 0)
        {
            throw new InvalidOperationException("One change is one step of the history; save before the next.");
        }

        Raise(happened);
        var entry = HistoryEntry.Of(this, happened, now, by, text, sender);
        history.Add(entry);
        Take(happened, entry);
    }

    /// <summary>The state after a step; the one place where it changes.</summary>
    private void Take(InquiryEvent happened, HistoryEntry entry)
    {
        ChangedAt = entry.At;
        switch (happened)
        {
            case InquirySubmitted submitted:
                (Status, ServiceId, ServiceName, SubmittedAt) = (InquiryStatus.Open, submitted.ServiceId, submitted.ServiceName, entry.At);
                (SubjectId, SenderName, SenderEmail, Message) = (entry.SubjectId, entry.SenderName ?? "", entry.SenderEmail ?? "", entry.Text ?? "");
                break;
            case InquiryAssigned assigned:
                Assignee = assigned.Assignee;
                break;
            case InquiryNoted:
                break;
            case InquiryAnswered:
                Status = InquiryStatus.Answered;
                break;
            case InquiryClosed closed:
                (Status, CloseReason) = (InquiryStatus.Closed, closed.Reason);
                break;
            default:
                throw new InvalidOperationException($"{happened.GetType().Name} changes nothing that is known.");
        }
    }
}
