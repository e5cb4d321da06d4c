using System.Text.RegularExpressions;

namespace Monolith.Analyzers;

/// <summary>Finds secrets in text of any kind: by the shapes that issuers give theirs, and by names that say so with a value that looks random.</summary>
public static class SecretScan
{
    /// <summary>Bits for each character; below it stand words, above it what was drawn by chance.</summary>
    private const double Random = 3.2;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly (string Kind, Regex Shape)[] Shapes =
    [
        ("a private key", Shape("-----BEGIN ([A-Z]+ )?PRIVATE KEY-----[\\s\\\\nr\"+]*[A-Za-z0-9+/]{40}")),
        ("a key of AWS", Shape("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b")),
        ("a token of GitHub", Shape("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})")),
        ("a token of GitLab", Shape("\\bglpat-[A-Za-z0-9_-]{20,}")),
        ("a token of Slack", Shape("\\bxox[abprs]-[A-Za-z0-9-]{20,}")),
        ("a key of Google", Shape("\\bAIza[0-9A-Za-z_-]{35}\\b")),
        ("a key of Stripe", Shape("\\b[sr]k_live_[0-9A-Za-z]{20,}")),
        ("a token of npm", Shape("\\bnpm_[A-Za-z0-9]{36}\\b")),
        ("a key of Azure", Shape("\\b(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}")),
        ("a signed token", Shape("\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{20,}")),
    ];

    private static readonly Regex Url = new(@"\b[a-z][a-z0-9+]*://[^\s/:@""'<>{}$]+:(?<value>[^\s/@""'<>{}$]{3,})@", Options, Limit);

    private static readonly Regex ConnectionString = new(@"(?i)[;""']\s*(password|pwd)\s*=\s*(?<value>[^;""'\s]{3,})", Options, Limit);

    private static readonly Regex Named = new(
        @"(?i)(password|passwd|pwd|secret|token|api_?key|private_?key|access_?key|credential)s?[""']?\s*(:=|=>|[:=])\s*[""'](?<value>[^""'\s]{8,})[""']", Options, Limit);

    private static readonly Regex Placeholder = new(@"[<>{}…*$]|\.\.\.|^(/|\./|https?:|password$|secret$|pass$|pwd$)", Options, Limit);

    /// <summary>What looks like a secret, in the order in which it stands.</summary>
    public static IReadOnlyList<SecretFinding> In(string text)
    {
        var found = Shapes.SelectMany(known => Matches(known.Shape, text).Select(match => new SecretFinding(match.Index, match.Length, known.Kind)))
            .Concat(Values(Url, text).Where(value => !IsPlaceholder(value.Value)).Select(value => new SecretFinding(value.Index, value.Length, "a password in an address")))
            .Concat(Values(ConnectionString, text).Where(value => !IsPlaceholder(value.Value)).Select(value => new SecretFinding(value.Index, value.Length, "a password in a connection string")))
            .Concat(Values(Named, text).Where(value => !IsPlaceholder(value.Value) && LooksRandom(value.Value)).Select(value => new SecretFinding(value.Index, value.Length, "a value that its name calls secret")));
        return [.. found.GroupBy(finding => finding.Start).Select(same => same.First()).OrderBy(finding => finding.Start)];
    }

    private static Regex Shape(string pattern) => new(pattern, Options, Limit);

    private static IEnumerable<Match> Matches(Regex pattern, string text) => pattern.Matches(text).Cast<Match>();

    private static IEnumerable<Group> Values(Regex pattern, string text) => Matches(pattern, text).Select(match => match.Groups["value"]);

    private static bool IsPlaceholder(string value) => Placeholder.IsMatch(value);

    /// <summary>Letters and digits, spread as chance spreads them (Shannon's entropy).</summary>
    private static bool LooksRandom(string value) => value.Any(char.IsDigit) && value.Any(char.IsLetter) && Entropy(value) >= Random;

    private static double Entropy(string value) =>
        -value.GroupBy(letter => letter).Select(same => (double)same.Count() / value.Length).Sum(share => share * Math.Log(share, 2));
}
