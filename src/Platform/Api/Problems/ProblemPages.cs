using System.Collections.Frozen;
using System.Text.Json;

namespace Monolith.Platform.Api;

/// <summary>The pages that the 'type' of every problem answer leads to, for people and as JSON for programs.</summary>
internal sealed class ProblemPages
{
    private readonly FrozenDictionary<string, Variants> pages;

    public ProblemPages(ProblemCatalog catalog)
    {
        var problems = catalog.All;
        Index = new Variants(
            FixedAnswer.Html(IndexPage(problems)),
            FixedAnswer.Json(JsonSerializer.SerializeToUtf8Bytes(problems, PlatformJson.Answers.IReadOnlyListProblemType)));
        pages = problems.ToFrozenDictionary(
            problem => problem.Code,
            problem => new Variants(
                FixedAnswer.Html(PageOf(problem)),
                FixedAnswer.Json(JsonSerializer.SerializeToUtf8Bytes(problem, PlatformJson.Answers.ProblemType))),
            StringComparer.Ordinal);
    }

    public Variants Index { get; }

    public Variants? Find(string code) => pages.GetValueOrDefault(code);

    private static Html IndexPage(IReadOnlyList<ProblemType> problems) => HtmlPage.Of("Problems", Html.Of(
        $"""
        <main class="single">
        <h1>Problems</h1>
        <p>Every error answer is a problem document (RFC 9457) whose <code>code</code> is one of these. <a href="/docs">API documentation</a></p>
        <div class="scroll"><table>
        <thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What it means</th></tr></thead>
        <tbody>{Html.Join(problems.Select(RowOf))}</tbody>
        </table></div>
        </main>
        """));

    private static Html RowOf(ProblemType problem) => Html.Of(
        $"""<tr><td><a href="{problem.Path}"><code>{problem.Code}</code></a></td><td>{problem.Status}</td><td>{problem.Title}</td></tr>""");

    private static Html PageOf(ProblemType problem) => HtmlPage.Of(problem.Title, Html.Of(
        $"""
        <main class="single">
        <p><a href="/problems">All problems</a></p>
        <h1>{problem.Title}</h1>
        <dl>
        <dt>Code</dt><dd><code>{problem.Code}</code></dd>
        <dt>Status</dt><dd>{problem.Status}</dd>
        <dt>What happened</dt><dd>{problem.Meaning}</dd>
        <dt>What to do</dt><dd>{problem.Fix}</dd>
        <dt>Sending the same request again</dt><dd>{(problem.Retryable ? "Can succeed: the cause may pass." : "Cannot succeed: the request has to change.")}</dd>
        </dl>
        </main>
        """));

    /// <summary>One page in the two forms it is offered in.</summary>
    internal sealed record Variants(FixedAnswer Html, FixedAnswer Json);
}
