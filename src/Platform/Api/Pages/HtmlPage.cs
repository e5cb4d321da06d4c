using System.Security.Cryptography;
using System.Text;

namespace Monolith.Platform.Api;

/// <summary>The frame of the platform's own pages: no script, no outside asset, light or dark as the reader prefers.</summary>
internal static class HtmlPage
{
    private const string Stylesheet = """
        :root{color-scheme:light dark;--text:#1c1f24;--dim:#5a6270;--back:#fff;--panel:#f4f5f7;--line:#d9dde3;--link:#0b57d0;--get:#0a6b3d;--post:#0b57d0;--patch:#8a5300;--delete:#b3261e}
        @media(prefers-color-scheme:dark){:root{--text:#e6e8eb;--dim:#a3abb8;--back:#14171b;--panel:#1d2127;--line:#363c46;--link:#8ab4f8;--get:#6dd58c;--post:#8ab4f8;--patch:#f2b866;--delete:#f2938c}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--back);color:var(--text);font:1rem/1.6 system-ui,sans-serif}
        a{color:var(--link)}
        a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999px}
        .skip:focus{left:1rem;top:1rem;background:var(--back);padding:.5rem 1rem}
        .layout{display:grid;grid-template-columns:18rem minmax(0,1fr);max-width:84rem;margin:0 auto}
        nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2rem 1rem;border-right:1px solid var(--line);font-size:.9rem}
        nav ul{list-style:none;margin:0 0 1rem;padding:0}
        nav li{margin:.25rem 0}
        nav h2{font-size:.9rem;margin:1rem 0 .25rem}
        main{padding:2rem;min-width:0;max-width:64rem}
        main.single{margin:0 auto}
        h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
        h1{margin-top:0}
        section.operation{border-top:1px solid var(--line);padding-top:.5rem;margin-top:2rem}
        code,pre{font:.875em/1.5 ui-monospace,monospace}
        code{overflow-wrap:anywhere}
        pre{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:1rem;overflow:auto}
        .route{display:block;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;margin:.5rem 0}
        .method{font-weight:700;margin-right:.5rem}
        .get{color:var(--get)}.post,.put{color:var(--post)}.patch{color:var(--patch)}.delete{color:var(--delete)}
        .dim{color:var(--dim)}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
        dt{font-weight:600;margin-top:.75rem}
        dd{margin:0}
        summary{cursor:pointer}
        @media(max-width:52rem){.layout{display:block}nav{position:static;max-height:none;border-right:0;border-bottom:1px solid var(--line);padding:1rem 2rem}main{padding:1.5rem}}
        @media print{nav{display:none}.layout{display:block}}
        """;

    /// <summary>Only this very stylesheet, and nothing else from anywhere.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Stylesheet)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="title">What the page is about.</param>
    /// <param name="body">All of its content, landmarks included.</param>
    public static Html Of(string title, Html body) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · Monolith API</title>
        <style>{new Html(Stylesheet)}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """);
}
