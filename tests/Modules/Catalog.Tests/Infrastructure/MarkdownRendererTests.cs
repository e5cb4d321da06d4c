using Monolith.Catalog.Domain;
using Monolith.Catalog.Infrastructure;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Infrastructure;

public sealed class MarkdownRendererTests
{
    private readonly MarkdownRenderer renderer = new();

    [Fact]
    public void Renders_headings_lists_tables_and_links()
    {
        var html = Html("## What\n\n- one\n- ~~two~~\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[us](/about) `code`");

        html.ShouldContain("<h2>What</h2>");
        html.ShouldContain("<li>one</li>");
        html.ShouldContain("<del>two</del>");
        html.ShouldContain("<th>a</th>");
        html.ShouldContain("<a href=\"/about\">us</a>");
        html.ShouldContain("<code>code</code>");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("before <script>alert(1)</script> after")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)//")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<svg><g/onload=alert(2)//<p>")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<p style=\"position:fixed\">x</p>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("![x](data:image/svg+xml;base64,PHN2Zy8+)")]
    [InlineData("![x\" onerror=\"alert(1)](https://example.com/x.png)")]
    [InlineData("[x](https://example.com \"t\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<math><mtext></p><img src=x onerror=alert(1)></mtext></math>")]
    [InlineData("<form action=/connect/token><input name=x><button formaction=//evil.example>go</button></form>")]
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    public void Lets_nothing_run(string markdown)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Html(markdown));
        foreach (var element in document.Body.ShouldNotBeNull().QuerySelectorAll("*"))
        {
            element.LocalName.ShouldBeOneOf("p", "a", "img", "code", "pre", "em", "strong", "br");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.ShouldBeOneOf("href", "src", "alt", "title", "rel");
                if (attribute.Name is "href" or "src")
                {
                    attribute.Value.ShouldStartWith("https://example.com");
                }
            }
        }
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com")]
    [InlineData("other")]
    [InlineData("mailto:a@example.com")]
    public void Marks_links_that_may_lead_elsewhere(string address) =>
        Html($"[x](<{address.Replace("\\", "\\\\", StringComparison.Ordinal)}>)").ShouldContain("rel=\"nofollow noopener\"");

    [Theory]
    [InlineData("/services/website")]
    [InlineData("/")]
    [InlineData("#prices")]
    public void Leaves_links_to_the_own_site_alone(string address) => Html($"[x]({address})").ShouldNotContain("rel=");

    [Fact]
    public void The_text_is_one_line_without_markup() =>
        renderer.Render("## Fast & *good*\n\n- [one](https://example.com) <b>two</b>\n- three").ShouldSucceed().Text.ShouldBe("Fast & good one two three");

    [Fact]
    public void Nothing_renders_to_nothing() => renderer.Render("").ShouldSucceed().ShouldBe(Body.Empty);

    /// <summary>The texts that make naive parsers take minutes or overflow their stack.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("**a _b ")]
    [InlineData("`a``")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("|")]
    [InlineData("a|")]
    [InlineData("|-")]
    [InlineData("<b>")]
    [InlineData("<div>\n")]
    [InlineData("[a](")]
    [InlineData("](")]
    [InlineData("~~a ")]
    [InlineData("&#")]
    [InlineData("a@b.c ")]
    [InlineData("http://")]
    [InlineData("\\\n")]
    [InlineData("|a|b|\n|-|-|\n")]
    public void Withstands_50000_characters_of(string part)
    {
        var markdown = string.Concat(Enumerable.Repeat(part, Body.MaxLength / part.Length));

        var started = TimeProvider.System.GetTimestamp();
        var result = renderer.Render(markdown);

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (result.IsSuccess || result.Error.Type == ServiceErrors.BodyTooNested).ShouldBeTrue();
    }

    private string Html(string markdown) => renderer.Render(markdown).ShouldSucceed().Html;
}
