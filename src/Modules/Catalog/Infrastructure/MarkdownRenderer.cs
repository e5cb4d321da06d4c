using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;
using IMarkdownRenderer = Monolith.Catalog.Application.IMarkdownRenderer;

namespace Monolith.Catalog.Infrastructure;

/// <summary>CommonMark with tables, bare links and strike-through; the editor's own HTML is dropped, and what is left passes a sanitiser.</summary>
internal sealed partial class MarkdownRenderer : IMarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly HtmlSanitizer sanitizer = NewSanitizer();

    public Result<Body> Render(string markdown)
    {
        string html;
        string text;
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            DropRawHtml(document);
            html = document.ToHtml(Pipeline);
            text = TextOf(document);
        }
        catch (ArgumentException)
        {
            // The library's one complaint about a text: it nests deeper than the pipeline's limit, 128 levels.
            return ServiceErrors.BodyTooNested;
        }

        return new Body(markdown, sanitizer.Sanitize(html), text);
    }

    private static void DropRawHtml(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<HtmlInline>().ToList())
        {
            inline.Remove();
        }

        foreach (var block in document.Descendants<HtmlBlock>().ToList())
        {
            block.Parent?.Remove(block);
        }
    }

    private static string TextOf(MarkdownDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return WhiteSpace().Replace(text.ToString(), " ").Trim();
    }

    private static HtmlSanitizer NewSanitizer()
    {
        var strict = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(
                "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "a", "strong", "em", "del", "ul", "ol", "li",
                "blockquote", "pre", "code", "img", "table", "thead", "tbody", "tr", "th", "td"),
            AllowedAttributes = Set("href", "src", "alt", "title", "start"),
            UriAttributes = Set("href", "src"),
            AllowedSchemes = Set("https", "http", "mailto"),
        });
        strict.PostProcessNode += (_, e) => MarkExternalLink(e.Node as IHtmlAnchorElement);
        return strict;
    }

    private static HashSet<string> Set(params string[] values) => new(values, StringComparer.OrdinalIgnoreCase);

    /// <summary>Only a path that cannot name another host, or a fragment, stays on this site.</summary>
    private static void MarkExternalLink(IHtmlAnchorElement? link)
    {
        if (link?.GetAttribute("href") is { } href && !OwnAddress().IsMatch(href))
        {
            link.SetAttribute("rel", "nofollow noopener");
        }
    }

    [GeneratedRegex(@"^(#|/$|/[A-Za-z0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OwnAddress();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
