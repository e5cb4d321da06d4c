using System.Globalization;
using System.Text.RegularExpressions;
using static System.StringComparer;

namespace Monolith.Cli;

/// <summary>A column's type as the database names it, such as <c>character varying(80)</c> or <c>numeric(18,2)</c>.</summary>
internal sealed partial record ColumnType(string Name, IReadOnlyList<int> Sizes)
{
    // Whose length alone can change without any row being touched.
    private static readonly string[] Texts = ["character varying", "varchar", "nvarchar", "varbinary", "text"];
    private static readonly string[] Decimals = ["numeric", "decimal"];

    public static ColumnType Parse(string type)
    {
        var match = Sized().Match(type);
        var name = (match.Groups["name"].Value + match.Groups["rest"].Value).Trim().ToLowerInvariant();
        return new(name, [.. match.Groups["size"].Captures.Select(size => SizeOf(size.Value))]);
    }

    /// <summary>Everything that fits into the other type fits into this one, and the database need not rewrite the table.</summary>
    public bool Widens(ColumnType other) =>
        IsSame(other)
        || (IsUnlimitedText && other.IsText)
        || (IsText && Ordinal.Equals(Name, other.Name) && Sizes is [var length] && other.Sizes is [var before] && length >= before)
        || (Decimals.Contains(Name, StringComparer.Ordinal) && Ordinal.Equals(Name, other.Name) && Sizes is [var precision, var scale]
            && other.Sizes is [var oldPrecision, var oldScale] && precision >= oldPrecision && scale == oldScale);

    private bool IsText => Texts.Contains(Name, StringComparer.Ordinal);

    private bool IsUnlimitedText => Name is "text" || (Name is "character varying" && Sizes.Count == 0);

    private bool IsSame(ColumnType other) => Ordinal.Equals(Name, other.Name) && Sizes.SequenceEqual(other.Sizes);

    private static int SizeOf(string size) => size.Equals("max", StringComparison.OrdinalIgnoreCase) ? int.MaxValue : int.Parse(size, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[^(]+)(\(\s*(?<size>\w+)\s*(,\s*(?<size>\w+)\s*)*\))?(?<rest>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sized();
}
