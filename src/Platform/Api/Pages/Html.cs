using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Monolith.Platform.Api;

/// <summary>Markup that is safe by construction: whatever is put into it as text comes out encoded.</summary>
public readonly record struct Html
{
    internal Html(string markup) => Markup = markup;

    public static Html Empty { get; } = new("");

    /// <summary>The markup as it is sent.</summary>
    public string Markup => field ?? "";

    public static Html Of(Interpolation markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    public override string ToString() => Markup;

    /// <summary>Puts markup together; the compiler calls it for interpolated strings.</summary>
    [InterpolatedStringHandler]
    public readonly struct Interpolation(int literalLength, int formattedCount)
    {
        private readonly StringBuilder builder = new(literalLength + (formattedCount * 32));

        public void AppendLiteral(string literal) => builder.Append(literal);

        public void AppendFormatted(Html html) => builder.Append(html.Markup);

        public void AppendFormatted(string? text) => builder.Append(HtmlEncoder.Default.Encode(text ?? ""));

        public void AppendFormatted(int number) => builder.Append(number.ToString(CultureInfo.InvariantCulture));

        public override string ToString() => builder.ToString();
    }
}
