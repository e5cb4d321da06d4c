namespace Monolith.Catalog.Domain;

/// <summary>A long text in the three forms it is used in, made together when it is written.</summary>
/// <param name="Markdown">What the editor wrote, at most <see cref="MaxLength"/> characters.</param>
/// <param name="Html">The same as HTML that is safe to show as it stands: no scripts, no styles, no raw HTML of the editor's.</param>
/// <param name="Text">The same without any markup, on one line, for search and short descriptions.</param>
public sealed record Body(string Markdown, string Html, string Text)
{
    public const int MaxLength = 50_000;

    public static Body Empty { get; } = new("", "", "");
}
