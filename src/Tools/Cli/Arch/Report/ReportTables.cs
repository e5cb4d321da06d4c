using System.Globalization;
using Monolith.Architecture;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The tables of the report; each row says which modules it is about, so that the page can narrow all tables to one.</summary>
internal static class ReportTables
{
    private static readonly (Gates Gate, string Name)[] GateNames =
        [(Gates.Editor, "editor"), (Gates.Build, "build"), (Gates.Ci, "CI"), (Gates.Start, "start"), (Gates.RunTime, "run time")];

    public static Html Of(ArchitectureReport report) => Html.Join([Contracts(report), Events(report), Endpoints(report), Tables(report), Coupling(report), Rules(report)]);

    private static Html Contracts(ArchitectureReport report) => Section("contracts", "Who uses whose contracts", "By compiled code: the types of another module's Contracts that a project needs.",
        Table(["project", "uses", "types"], report.ContractUses.Select(use => Row([ModuleOf(use.From), ModuleOf(use.To)], [Text(use.From), Code(use.To), Codes(use.Types)]))));

    private static Html Events(ArchitectureReport report) => Section("events", "Events", "Each version by itself, with who publishes it and who takes it in.",
        Table(["event", "published by", "handled by", "what happened"], report.Map.Modules.SelectMany(module => module.Publishes, (module, message) =>
        {
            var handlers = report.HandlersOf(message.Name).ToList();
            return Row(
                [module.Name, .. handlers.Select(handler => handler.Module)],
                [Code(message.Name), Text(module.Name), handlers.Count == 0 ? Html.Of($"""<span class="dim">nobody</span>""") : Html.Join(handlers.Select(handler => Html.Of($"<div>{handler.Module} <code>{handler.Subscription.Handler}</code></div>"))), Text(message.Summary)]);
        })));

    private static Html Endpoints(ArchitectureReport report) => Section("endpoints", "Endpoints", "Who may call what, and how much of it.",
        Table(["method", "route", "module", "sends", "who may", "quota", "answers"], report.Map.Modules.SelectMany(module => module.Endpoints, (module, endpoint) => Row(
            [module.Name],
            [
                Html.Of($"""<span class="method {endpoint.Method.ToLowerInvariant()}">{endpoint.Method}</span>"""), Code(endpoint.Route), Text(module.Name), Text(endpoint.UseCase ?? ""), Access(endpoint.Access), Code(endpoint.RateLimit),
                Text(string.Join(' ', endpoint.Answers.Select(status => status.ToString(CultureInfo.InvariantCulture)))),
            ]))));

    private static Html Tables(ArchitectureReport report) => Section("tables", "Tables by owner", "Each table has one owner, which alone reads and writes it.",
        Table(["table", "owner", "columns"], report.Map.Modules.SelectMany(module => module.Tables, (module, table) =>
            Row([module.Name], [Code($"{table.Schema}.{table.Name}"), Text(module.Name), Text(string.Join(", ", table.Columns))]))));

    private static Html Coupling(ArchitectureReport report) => Section("coupling", "Coupling", "Counted in types, by compiled code. Instability is efferent / (afferent + efferent): 0 where others lean on it, 1 where it leans on others.",
        Html.Join(
        [
            Cycles(report.Coupling.Cycles),
            Html.Of($"<h3>Modules</h3>{Figures(report.Coupling.Modules, "part")}"),
            Html.Of($"<h3>Projects</h3>{Figures(report.Coupling.Projects, "project")}"),
        ]));

    private static Html Cycles(IReadOnlyList<IReadOnlyList<string>> cycles) => cycles.Count == 0
        ? Html.Of($"""<p class="good">No cycles, neither between projects nor between modules.</p>""")
        : Html.Of($"""<ul class="bad">{Html.Join(cycles.Select(cycle => Html.Of($"<li>{string.Join(" - ", cycle)} need each other</li>")))}</ul>""");

    private static Html Figures(IReadOnlyList<Coupling> parts, string kind) => Table(
        [kind, "types", "abstract", "afferent", "efferent", "instability", "uses"],
        parts.Select(part => Row(
            [part.Module],
            [
                Code(part.Name), Number(part.Types), Text(Share(part.Abstractness)), Number(part.Afferent), Number(part.Efferent),
                part.Instability is { } instability ? Html.Of($"""<span class="measure"><span class="figure">{Share(instability)}</span> <meter min="0" max="1" value="{Share(instability)}" aria-label="instability"></meter></span>""") : Text("alone"),
                Codes(part.Uses),
            ],
            $"{kind}-{part.Name}")));

    private static Html Rules(ArchitectureReport report)
    {
        return Section("rules", "Rules", "All of the catalogue. Those that the compiler, the host's start or the running host enforces are listed, and not checked here.", Html.Join(
        [
            Table(["rule", "refuses", "bites at", "result"], RuleCatalog.All.Select(rule =>
            {
                var open = report.Verdict.Open.Count(violation => violation.Rule.Id == rule.Id);
                var result = rule is not (EngineRule or WaiversRule) ? Html.Of($"""<span class="dim">not checked here</span>""")
                    : open == 0 ? Html.Of($"""<span class="good">kept</span>""") : Html.Of($"""<span class="bad">{open} violations</span>""");
                return Row([], [Html.Of($"<code>{rule.Id}</code> {rule.Name}"), Text(rule.Refuses), Text(GatesOf(rule)), result]);
            })),
            report.Verdict.Open.Count == 0 ? Html.Empty : Html.Of($"<h3>Violations</h3>{Table(["rule", "where", "what"], report.Verdict.Open.Select(violation => Row([], [Code(violation.Rule.Id), Code(violation.Place.ToString()), Text($"{violation.From} {violation.Problem}")])))}"),
            Html.Of($"<h3>Waivers</h3>"),
            report.Verdict.Waived.Count == 0
                ? Html.Of($"""<p class="good">None: every rule that is checked here holds without exception.</p>""")
                : Table(["rule", "from", "to", "owner", "reason", "until"], report.Verdict.Waived.Select(waived => Row(
                    [], [Code(waived.Waiver.Rule), Text(waived.Waiver.From), Text(waived.Waiver.To), Text(waived.Waiver.Owner), Text(waived.Waiver.Reason), Text(waived.Waiver.Expires.ToString("O", CultureInfo.InvariantCulture))]))),
        ]));
    }

    private static Html Section(string id, string title, string about, Html content) =>
        Html.Of($"""<section id="{id}"><h2>{title}</h2><p class="dim">{about}</p>{content}</section>""");

    private static Html Table(string[] columns, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{string.Join(", ", columns)}"><table><thead><tr>{Html.Join(columns.Select(column => Html.Of($"""<th scope="col">{column}</th>""")))}</tr></thead>
        <tbody>{Html.Join(rows)}</tbody></table></div>
        """);

    private static Html Row(IEnumerable<string> modules, IEnumerable<Html> cells, string? id = null) => Html.Of($"""
        <tr{(id is null ? Html.Empty : Html.Of($""" id="{id}" """))} data-modules="{string.Join(' ', modules.Distinct(StringComparer.Ordinal))}">{Html.Join(cells.Select(cell => Html.Of($"<td>{cell}</td>")))}</tr>

        """);

    private static Html Access(MappedAccess access) => access.Rule switch
    {
        AccessRule.Public => Html.Of($"""<span class="badge public">public</span> <span class="dim">{access.Detail}</span>"""),
        AccessRule.SignedIn => Html.Of($"""<span class="badge">signed in</span>"""),
        _ => Html.Of($"""<span class="badge permission">permission</span> <code>{access.Detail}</code>"""),
    };

    private static string GatesOf(Rule rule) => string.Join(", ", GateNames.Where(gate => rule.Gates.HasFlag(gate.Gate)).Select(gate => gate.Name));

    private static string ModuleOf(string project) => project.Split('.')[0];

    private static string Share(double? share) => share is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static Html Text(string text) => Html.Of($"{text}");

    private static Html Number(int number) => Html.Of($"""<span class="figure">{number}</span>""");

    private static Html Code(string text) => Html.Of($"<code>{text}</code>");

    private static Html Codes(IEnumerable<string> texts) => Html.Join(texts.Select(text => Html.Of($"<code>{text}</code> ")));
}
