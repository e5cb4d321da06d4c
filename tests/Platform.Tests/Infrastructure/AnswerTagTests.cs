using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>The version of a tag is shared only while this instance knows what the others changed, and they what it changed.</summary>
public sealed class AnswerTagTests
{
    private readonly AnswerTag tag = new("things");

    [Fact]
    public void Without_others_a_change_gives_a_version_of_its_own()
    {
        var before = tag.Version;

        tag.Change();

        tag.Version.ShouldNotBe(before);
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();
    }

    [Fact]
    public void With_others_it_follows_what_they_agree_on_and_never_goes_back()
    {
        Join(7);
        tag.Version.ShouldBe("s7");

        tag.Know(9).ShouldBeTrue();
        tag.Know(8).ShouldBeFalse();

        tag.Version.ShouldBe("s9");
    }

    [Fact]
    public void A_change_is_its_own_until_the_others_were_told()
    {
        Join(7);
        var change = tag.Change();
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();

        tag.Know(8);
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();

        tag.Told(change, 9);
        tag.Version.ShouldBe("s9");
    }

    [Fact]
    public void A_change_that_nobody_could_be_told_of_is_remembered()
    {
        Join(7);
        var first = tag.Change();
        var second = tag.Change();
        tag.Told(first, 8);

        tag.Untold.ShouldBe(second);
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();

        tag.Told(second, 9);
        tag.Untold.ShouldBeNull();
        tag.Version.ShouldBe("s9");
    }

    [Fact]
    public void Apart_from_the_others_nothing_from_before_counts_until_it_is_known_that_nothing_changed()
    {
        Join(7);
        tag.Leave();
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();

        tag.Know(7).ShouldBeFalse();
        AnswerTag.IsShared(tag.Version).ShouldBeFalse();

        tag.Join();
        tag.Version.ShouldBe("s7");
    }

    private void Join(long version)
    {
        tag.Know(version);
        tag.Join();
    }
}
