using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monolith.Architecture;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>Writes the report as one page of HTML that needs nothing but itself, and allows itself nothing else by its content security policy.</summary>
internal static class ReportPage
{
    public static string Of(ArchitectureReport report)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var body = Html.Of($"""
            <a class="skip" href="#map">To the map</a>
            <header>
            <h1>Architecture of Monolith</h1>
            <p class="dim">Read from the composed product and its compiled code on {report.MadeOn.ToString("O", CultureInfo.InvariantCulture)}{(report.Commit is { } commit ? Html.Of($", at commit <code>{commit}</code>") : Html.Empty)}.</p>
            {Tiles(report)}
            </header>
            <nav aria-label="Sections">{Html.Join(Sections.Select(section => Html.Of($"""<a href="#{section.Id}">{section.Title}</a>""")))}
            <label class="find">Find <input type="search" id="find" placeholder="a name in any table" autocomplete="off"></label></nav>
            <p id="chosen" role="status" hidden><span></span> <button type="button">Show all modules</button></p>
            <main>
            <section id="map"><h2>Modules</h2>
            <p class="dim">Solid lines: who uses whose contracts. Dashed lines: events, from publisher to handler. Choose a module to see it alone, here and in every table.</p>
            <div class="scroll">{new ModuleMap(report).Draw()}</div>
            <div class="cards">{Html.Join(report.Map.Modules.Select(module => Card(report, module)))}</div>
            </section>
            <section id="layers"><h2>Layers</h2>
            <p class="dim">Every project in its layer. Choose one to light up what it uses and who uses it, by compiled code.</p>
            <div class="scroll">{LayerMap.Draw(report.Coupling)}</div>
            <p class="legend"><span class="key chosen">chosen</span><span class="key uses">it uses</span><span class="key used">uses it</span></p>
            </section>
            {ReportTables.Of(report)}
            </main>
            """);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'">
            <title>Architecture of Monolith</title>
            <style>{style}</style>
            </head>
            <body>
            {body.Markup}
            <script>{script}</script>
            </body>
            </html>

            """;
    }

    private static readonly (string Id, string Title)[] Sections =
    [
        ("map", "Modules"), ("layers", "Layers"), ("contracts", "Contracts"), ("events", "Events"), ("endpoints", "Endpoints"), ("tables", "Tables"), ("coupling", "Coupling"), ("rules", "Rules"),
    ];

    private static Html Tiles(ArchitectureReport report)
    {
        var modules = report.Map.Modules;
        var open = report.Verdict.Open.Count;
        return Html.Of($"""
            <dl class="tiles">
            {Tile("modules", report.Modules.Count())}{Tile("commands", modules.Sum(module => module.Commands.Count))}{Tile("queries", modules.Sum(module => module.Queries.Count))}
            {Tile("endpoints", modules.Sum(module => module.Endpoints.Count))}{Tile("events", modules.Sum(module => module.Publishes.Count))}{Tile("tables", modules.Sum(module => module.Tables.Count))}
            {Tile("cycles", report.Coupling.Cycles.Count, report.Coupling.Cycles.Count == 0 ? "good" : "bad")}{Tile("violations", open, open == 0 ? "good" : "bad")}{Tile("waivers", report.Verdict.Waived.Count)}
            </dl>
            """);
    }

    private static Html Tile(string label, int number, string kind = "plain") => Html.Of($"""<div class="tile {kind}"><dt>{label}</dt><dd>{number}</dd></div>""");

    private static Html Card(ArchitectureReport report, MappedModule module) => Html.Of($"""
        <article class="card" id="module-{module.Name}" data-modules="{module.Name}">
        <h3>{module.Name}</h3>
        <p>{module.Description}</p>
        <dl>
        {Fact("uses", string.Join(", ", module.Uses))}
        {Fact("used by", string.Join(", ", report.Map.Edges.Where(edge => edge.To == $"{module.Name}.Contracts").Select(edge => edge.From)))}
        {Fact("publishes", string.Join(", ", module.Publishes.Select(message => message.Name)))}
        {Fact("handles", string.Join(", ", module.Handles.Select(handled => handled.Event)))}
        {Fact("ports", string.Join(", ", module.Ports))}
        {Fact("permissions", string.Join(", ", module.Permissions.Select(permission => permission.Name)))}
        {Fact("settings", module.Settings.Count.ToString(CultureInfo.InvariantCulture))}
        {Fact("error codes", module.Errors.Count.ToString(CultureInfo.InvariantCulture))}
        </dl>
        <details><summary>{module.Commands.Count} commands, {module.Queries.Count} queries</summary><ul>
        {Html.Join(module.Commands.Concat(module.Queries).Select(useCase => Html.Of($"<li><code>{useCase.Name}</code> {useCase.Summary}</li>")))}
        </ul></details>
        </article>
        """);

    private static Html Fact(string term, string text) => text.Length == 0 ? Html.Empty : Html.Of($"<dt>{term}</dt><dd>{text}</dd>");

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
