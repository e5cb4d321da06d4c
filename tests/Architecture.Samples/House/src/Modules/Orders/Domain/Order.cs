using Monolith.Platform.Domain;

namespace Monolith.Orders.Domain;

/// <summary>An aggregate that changes by its methods.</summary>
public sealed class Order : AggregateRoot
{
    public const int MaxWeight = 30;

    public string Note { get; private set; } = "";

    public void Remark(string note) => Note = note;
}
