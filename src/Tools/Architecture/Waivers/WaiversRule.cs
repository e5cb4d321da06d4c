namespace Monolith.Architecture;

/// <summary>A waiver is somebody's promise, with a date.</summary>
internal sealed class WaiversRule : Rule
{
    /// <summary>A promise for longer than this is a decision, and belongs into the rule.</summary>
    private const int LongestDays = 180;

    /// <summary>From here on a check says that the date is near.</summary>
    private const int NearDays = 14;

    public override string Id => "MONO1090";

    public override string Name => "waivers";

    public override string Refuses => $"A waiver that covers nothing any more, has expired, lacks owner, reason, issue or a known rule, or holds for more than {LongestDays} days.";

    public override string Why => "A list of exceptions that only grows is the architecture that there really is.";

    public override string Fix => "repair the violation and remove the entry with mono arch waive prune, or change the rule if it is wrong";

    public override Gates Gates => Gates.Ci;

    /// <summary>What is wrong with a waiver.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <param name="found">Every violation there is, waived or not.</param>
    /// <param name="today">The day of the check, in UTC.</param>
    public IEnumerable<Violation> Problems(Waiver waiver, IReadOnlyList<Violation> found, DateOnly today)
    {
        var empty = new[] { (Name: "owner", Text: waiver.Owner), (Name: "reason", Text: waiver.Reason), (Name: "issue", Text: waiver.Issue) };
        foreach (var (name, _) in empty.Where(member => string.IsNullOrWhiteSpace(member.Text)))
            yield return Say($"has no {name}");
        if (!RuleCatalog.All.Any(rule => rule.Id == waiver.Rule))
            yield return Say("names a rule that does not exist");
        else if (!found.Any(waiver.Covers))
            yield return Say("covers nothing: what it excused is gone, or is called otherwise now");
        if (waiver.Expires < today)
            yield return Say($"has expired on {waiver.Expires:O}");
        else if (waiver.Expires > today.AddDays(LongestDays))
            yield return Say($"holds until {waiver.Expires:O}, longer than {LongestDays} days");
        else if (waiver.Expires <= today.AddDays(NearDays))
            yield return Say($"expires on {waiver.Expires:O}") with { Severity = Severity.Warning };

        Violation Say(string problem) => new(this, WaiverFile.Location, waiver.ToString(), problem, Place.Of(WaiverFile.Location), Target: problem);
    }
}
