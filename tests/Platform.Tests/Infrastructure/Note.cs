using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

/// <summary>An aggregate with something of everything that the conventions treat.</summary>
internal sealed class Note : AggregateRoot
{
    private readonly List<NoteLine> lines = [];

    private Note(Guid id, string title, DateTimeOffset writtenAt)
        : base(id) => (Title, WrittenAt) = (title, writtenAt);

    public string Title { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public Guid? ReplyTo { get; private set; }

    public NoteMood Mood { get; private set; } = NoteMood.VeryCheerful;

    public Money Price { get; private set; } = Money.Of(0, "EUR");

    public string? Shelf { get; private init; }

    public IReadOnlyList<NoteLine> Lines => lines;

    public static Note Write(string title, DateTimeOffset? writtenAt = null, string? shelf = null)
    {
        var note = new Note(Guid.CreateVersion7(), title, writtenAt ?? DateTimeOffset.UnixEpoch) { Shelf = shelf };
        note.Raise(new NoteWritten());
        return note;
    }

    public void Rename(string title)
    {
        Title = title;
        Raise(new NoteRenamed());
    }

    public void RenameInSilence(string title) => Title = title;

    public void AddLine(string text)
    {
        lines.Add(new NoteLine(Guid.CreateVersion7(), text));
        Raise(new NoteRenamed());
    }

    public void AddLineInSilence(string text) => lines.Add(new NoteLine(Guid.CreateVersion7(), text));

    public void MarkRead(DateTimeOffset at, Guid replyTo, long price)
    {
        (ReadAt, ReplyTo, Price) = (at, replyTo, Money.Of(price, "EUR"));
        Raise(new NoteRead());
    }
}

internal sealed class NoteLine(Guid id, string text)
{
    public Guid Id { get; private set; } = id;

    public string Text { get; private set; } = text;
}

internal enum NoteMood
{
    VeryCheerful = 7,
}

internal sealed record NoteWritten : IDomainEvent;

internal sealed record NoteRenamed : IDomainEvent;

internal sealed record NoteRead : IDomainEvent;
