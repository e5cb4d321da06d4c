using System.Text.RegularExpressions;
using Pattern = System.Text.RegularExpressions.Regex;

namespace Samples.Patterns;

public sealed partial class Planted
{
    public static bool Alias(string text) => new Pattern("^(a+)+$").IsMatch(text); // refused

    public static Func<string, bool> Lambda() => text => Regex.IsMatch(text, "^(a+)+$"); // refused

    [GeneratedRegex("^(a+)+$")] // refused
    private static partial Regex Generated();
}

public sealed partial class NearMiss
{
    public static bool Limited(string text) => new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(text);

    [GeneratedRegex("^(a+)+$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Generated();
}
