using Monolith.Platform.Domain;

namespace Monolith.Loyalty.Domain;

/// <summary>One card, under a name.</summary>
public sealed class Card : AggregateRoot
{
    public const int MaxNameLength = 200;

    private Card(Guid id, string name, DateTimeOffset createdAt)
        : base(id) => (Name, CreatedAt) = (name, createdAt);

    public string Name { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static Card Create(string name, DateTimeOffset now)
    {
        var created = new Card(Guid.CreateVersion7(now), name, now);
        created.Raise(new CardCreated(created.Id));
        return created;
    }
}
