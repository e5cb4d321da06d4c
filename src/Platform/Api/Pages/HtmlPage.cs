using System.Security.Cryptography;
using System.Text;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>The frame of all pages: no script, no outside asset, light or dark as the reader prefers.</summary>
public static class HtmlPage
{
    private const string Stylesheet = """
        :root{color-scheme:light dark;--text:#1c1f24;--dim:#5a6270;--back:#fff;--panel:#f4f5f7;--line:#d9dde3;--link:#0b57d0;--wrong:#b3261e;--good:#0a6b3d;--patch:#8a5300}
        @media(prefers-color-scheme:dark){:root{--text:#e6e8eb;--dim:#a3abb8;--back:#14171b;--panel:#1d2127;--line:#363c46;--link:#8ab4f8;--wrong:#f2938c;--good:#6dd58c;--patch:#f2b866}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--back);color:var(--text);font:1rem/1.6 system-ui,sans-serif}
        a{color:var(--link)}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:-999px}
        .skip:focus{left:1rem;top:1rem;background:var(--back);padding:.5rem 1rem}
        .top{display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:center;max-width:84rem;margin:0 auto;padding:.25rem 2rem;border-bottom:1px solid var(--line);font-size:.9rem}
        .top a{display:inline-flex;align-items:center;min-height:2.75rem}
        .top .brand{font-size:1.1rem;font-weight:700;color:var(--text);text-decoration:none;margin-right:auto}
        .layout{display:grid;grid-template-columns:18rem minmax(0,1fr);max-width:84rem;margin:0 auto}
        nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2rem 1rem;border-right:1px solid var(--line);font-size:.9rem}
        nav ul{list-style:none;margin:0 0 1rem;padding:0}
        nav li{margin:.25rem 0}
        nav h2{font-size:.9rem;margin:1rem 0 .25rem}
        main{padding:2rem;min-width:0;max-width:64rem}
        main.single{margin:0 auto}
        main.narrow{margin:0 auto;max-width:32rem}
        h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
        h1{margin-top:0}
        .narrow h2{font-size:1.25rem}
        section.operation{border-top:1px solid var(--line);padding-top:.5rem;margin-top:2rem}
        code,pre{font:.875em/1.5 ui-monospace,monospace}
        code{overflow-wrap:anywhere}
        pre{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:1rem;overflow:auto}
        .route{display:block;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;margin:.5rem 0}
        .method{font-weight:700;margin-right:.5rem}
        .get{color:var(--good)}.post,.put{color:var(--link)}.patch{color:var(--patch)}.delete{color:var(--wrong)}
        .dim,.hint{color:var(--dim)}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
        td code{overflow-wrap:normal}
        dt{font-weight:600;margin-top:.75rem}
        dd{margin:0}
        summary{cursor:pointer}
        .field{margin:1.25rem 0}
        label{display:block;margin-bottom:.25rem;font-weight:600}
        .hint,.error{margin:0 0 .25rem;font-size:.9rem}
        .error{color:var(--wrong);font-weight:600}
        input:not([type=hidden]){display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--dim);border-radius:.375rem;background:var(--back);color:var(--text);font:inherit}
        input[aria-invalid]{border:2px solid var(--wrong)}
        button{min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--link);border-radius:.375rem;background:var(--link);color:var(--back);font:inherit;font-weight:600;cursor:pointer}
        button.quiet{border-color:var(--dim);background:transparent;color:var(--text)}
        button:hover{filter:brightness(1.1)}
        .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
        .notice,.summary{margin:0 0 1.5rem;padding:.75rem 1rem;border:1px solid var(--line);border-left:.375rem solid var(--good);border-radius:.375rem;background:var(--panel)}
        .summary{border-left-color:var(--wrong)}
        .notice p,.summary p,.summary ul,.summary h2{margin:0}
        .summary ul{padding-left:1.25rem}
        .summary h2{font-size:1.1rem}
        .summary a{color:var(--wrong);font-weight:600}
        .rows{list-style:none;margin:1rem 0;padding:0}
        .rows li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.75rem 0;border-bottom:1px solid var(--line)}
        .rows div{min-width:0;flex:1 1 16rem}
        .rows p{margin:0;overflow-wrap:anywhere}
        .tag{margin-left:.5rem;padding:.1rem .5rem;border:1px solid var(--good);border-radius:1rem;color:var(--good);font-size:.8rem;font-weight:600;white-space:nowrap}
        @media(max-width:52rem){.layout{display:block}nav{position:static;max-height:none;border-right:0;border-bottom:1px solid var(--line);padding:1rem 2rem}main{padding:1.5rem}.top{padding:.25rem 1.5rem}}
        @media(max-width:30rem){.top{gap:0 .75rem}.actions>button,.actions>form{width:100%}.actions button{width:100%}}
        @media print{nav,.top{display:none}.layout{display:block}}
        """;

    private static readonly string PolicyButForms =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Stylesheet)))}'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action ";

    /// <summary>Only this very stylesheet and nothing else from anywhere, and no forms.</summary>
    internal static string ContentSecurityPolicy { get; } = PolicyFor(["'none'"]);

    internal static string PolicyFor(IEnumerable<string> formTargets) => PolicyButForms + string.Join(' ', formTargets);

    /// <summary>A page with one narrow column under its heading, which is its title too.</summary>
    /// <param name="title">What the page is about.</param>
    /// <param name="content">What follows the heading.</param>
    public static Html Narrow(string title, Html content) => Of(title, Column(title, Html.Empty, content));

    /// <summary>The same page again, with what was wrong with the form that was sent from it.</summary>
    /// <param name="title">What the page is about.</param>
    /// <param name="content">What follows the heading.</param>
    /// <param name="error">What was wrong.</param>
    /// <param name="fields">The fields of the form.</param>
    public static Html Narrow(string title, Html content, Error error, IReadOnlyList<Field> fields) =>
        Of($"Error: {title}", Column(title, Forms.Summary(error, fields), content));

    /// <param name="title">What the page is about.</param>
    /// <param name="body">All of its content, landmarks included.</param>
    public static Html Of(string title, Html body) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Monolith</title>
        <style>{new Html(Stylesheet)}</style>
        </head>
        <body>
        <header class="top"><a class="brand" href="/docs">Monolith</a><a href="/docs">Docs</a><a href="/problems">Problems</a><a href="/account">Account</a></header>
        {body}
        </body>
        </html>

        """);

    private static Html Column(string title, Html above, Html content) => Html.Of(
        $"""
        <main class="narrow">
        {above}
        <h1>{title}</h1>
        {content}
        </main>
        """);
}
