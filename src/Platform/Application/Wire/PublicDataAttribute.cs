namespace Monolith.Platform.Application;

/// <summary>
/// Says why an answer may carry what its name calls secret or personal; without it the build refuses the member (MONO3007). On a
/// parameter of a record it is written <c>[property: PublicData("…")]</c>.
/// </summary>
/// <param name="reason">Who sees it, and why they may.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PublicDataAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
