namespace Monolith.Platform.Infrastructure;

/// <summary>Says on a migration why it may do what breaks the version of the product that is still running.</summary>
/// <param name="reason">Why nothing breaks, or who accepted that it does; a sentence for whoever reads the migration in a year.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BreaksRunningVersionAttribute(string reason) : Attribute
{
    public string Reason => reason;
}
