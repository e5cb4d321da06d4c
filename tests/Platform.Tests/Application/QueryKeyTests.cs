using System.Text;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests.Application;

/// <summary>Two questions share a key only if they are the same question, of the same caller where that matters.</summary>
public sealed class QueryKeyTests
{
    private static readonly DateTimeOffset Time = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_question_has_the_same_key() => KeyOf(new Question("a", "b", 1, Time, Side.Left)).ShouldBe(KeyOf(new Question("a", "b", 1, Time, Side.Left)));

    [Fact]
    public void Every_member_counts_whatever_is_written_in_it()
    {
        Question[] questions =
        [
            new("a", "b", 1, Time, Side.Left),
            new("a", "b", 1, Time, Side.Right),
            new("a", "b", 1, Time.AddTicks(1), Side.Left),
            new("a", "b", null, Time, Side.Left),
            new("a", null, 1, Time, Side.Left),
            new("a", "", 1, Time, Side.Left),
            new("a", "-", 1, Time, Side.Left),
            new("a", "-;", 1, Time, Side.Left),
            new("", "ab", 1, Time, Side.Left),
            new("a;1:b", "", 1, Time, Side.Left),
            new("a;1:b;", "", 1, Time, Side.Left),
            new("A", "b", 1, Time, Side.Left),
        ];

        questions.Select(KeyOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(questions.Length);
    }

    [Fact]
    public void Callers_are_told_apart_by_all_that_an_answer_may_depend_on()
    {
        var caller = new Caller(CallerKind.User, "1");
        Caller[] callers =
        [
            Caller.Anonymous,
            caller,
            caller with { Id = "2" },
            caller with { Kind = CallerKind.Client },
            caller with { ClientId = "other" },
            caller with { SessionId = Guid.CreateVersion7() },
            caller with { Roles = ["editor"] },
            caller with { Scopes = new HashSet<string>(StringComparer.Ordinal) { "editor" } },
        ];

        callers.Select(KeyOf).Distinct(StringComparer.Ordinal).Count().ShouldBe(callers.Length);
    }

    private static string KeyOf(Question question)
    {
        var key = new StringBuilder();
        QueryKey<Question>.Write(question, key);
        return key.ToString();
    }

    private static string KeyOf(Caller caller)
    {
        var key = new StringBuilder();
        CallerKey.Write(caller, key);
        return key.ToString();
    }

    internal enum Side
    {
        Left,
        Right,
    }

    internal sealed record Question(string First, string? Second, int? Third, DateTimeOffset Time, Side Side);
}
