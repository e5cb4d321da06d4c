using Monolith.Platform.Domain;

namespace Monolith.OrdersX.Domain;

/// <summary>An aggregate that changes by its methods.</summary>
public sealed class Parcel : AggregateRoot
{
    public const int MaxWeight = 30;

    public string Note { get; private set; } = "";

    public void Remark(string note) => Note = note;
}
