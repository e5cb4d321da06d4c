namespace Monolith.Architecture.Tests;

/// <summary>A waiver covers one violation until its day, and is a violation itself when it is no promise.</summary>
public sealed class WaiversTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly Violation Found = new(new WallsRule(), "Monolith.Orders.Application", "Reads.Handle", "uses Parcel", Place.Of("src/Reads.cs"), "Monolith.OrdersX.Domain.Parcel");

    private static readonly Waiver Valid = new(
        "MONO1005", "Monolith.Orders.Application: Reads.Handle", "Monolith.OrdersX.Domain.Parcel", "ada", "the event comes with the next release", "ORD-12", Today.AddDays(60));

    [Fact]
    public void It_covers_its_violation_and_no_other()
    {
        var verdict = Judge(Valid, Found, Found with { Member = "Reads.Again" });

        verdict.Waived.ShouldHaveSingleItem().Violation.ShouldBe(Found);
        verdict.Open.ShouldHaveSingleItem().Member.ShouldBe("Reads.Again");
        verdict.Fails(strict: false).ShouldBeTrue();
    }

    [Fact]
    public void On_the_day_after_its_last_it_covers_nothing_and_is_a_violation()
    {
        Judge(Valid with { Expires = Today }, Found).Open.ShouldAllBe(violation => violation.Severity == Severity.Warning);
        Judge(Valid with { Expires = Today.AddDays(-1) }, Found).Open.Select(violation => violation.Rule.Id).ShouldBe(["MONO1005", "MONO1090"], ignoreOrder: true);
    }

    [Fact]
    public void One_that_covers_nothing_fails() => Judge(Valid).Open.ShouldHaveSingleItem().Problem.ShouldContain("covers nothing");

    [Fact]
    public void One_without_owner_reason_or_issue_fails()
    {
        Judge(Valid with { Owner = " " }, Found).Open.ShouldHaveSingleItem().Problem.ShouldBe("has no owner");
        Judge(Valid with { Reason = "" }, Found).Open.ShouldHaveSingleItem().Problem.ShouldBe("has no reason");
        Judge(Valid with { Issue = "" }, Found).Open.ShouldHaveSingleItem().Problem.ShouldBe("has no issue");
    }

    [Fact]
    public void One_for_longer_than_half_a_year_or_for_no_rule_fails()
    {
        Judge(Valid with { Expires = Today.AddDays(181) }, Found).Open.ShouldHaveSingleItem().Problem.ShouldContain("longer than 180 days");
        Judge(Valid with { Rule = "MONO9999" }, Found).Open.Select(violation => violation.Problem).ShouldContain("names a rule that does not exist");
    }

    [Fact]
    public void Only_a_strict_check_fails_when_the_day_is_near()
    {
        var verdict = Judge(Valid with { Expires = Today.AddDays(3) }, Found);

        verdict.Fails(strict: false).ShouldBeFalse();
        verdict.Fails(strict: true).ShouldBeTrue();
    }

    private static Verdict Judge(Waiver waiver, params Violation[] found) => Inspection.Judge(found, [waiver], Today);
}
