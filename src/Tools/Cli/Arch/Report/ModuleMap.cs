using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>Draws the modules, whose contracts they use and which events pass between them, as SVG: those that are used on the left of those that use them.</summary>
internal sealed class ModuleMap(ArchitectureReport report)
{
    private const int BoxWidth = 200;
    private const int BoxHeight = 92;
    private const int ColumnGap = 190;
    private const int RowGap = 36;
    private const int Margin = 12;
    private const int PlatformHeight = 64;

    private readonly Dictionary<string, (int X, int Y)> places = PlacesOf(report);

    private int Width => Math.Max(640, places.Values.Select(place => place.X + BoxWidth + Margin).DefaultIfEmpty(0).Max());

    private int PlatformTop => places.Values.Select(place => place.Y + BoxHeight).DefaultIfEmpty(0).Max() + 48;

    public Html Draw()
    {
        var platform = report.Map.Modules.FirstOrDefault(module => module.Name == ProductMap.Platform);
        return Html.Of($"""
            <svg class="map" viewBox="0 0 {Width} {PlatformTop + PlatformHeight + Margin}" role="group" aria-label="Map of the modules">
            <defs>
            <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 1 L9 5 L0 9 z"/></marker>
            <marker id="tip-event" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 1 L9 5 L0 9 z"/></marker>
            </defs>
            {Html.Join(places.Values.Select(place => Html.Of($"""<path class="rests" d="M{place.X + (BoxWidth / 2)} {place.Y + BoxHeight} V{PlatformTop}"/>""")))}
            {Html.Join(Pairs().Select(Arrows))}
            {Html.Join(report.Modules.Select(module => Box(module, places[module.Name].X, places[module.Name].Y, BoxWidth, BoxHeight)))}
            {(platform is null ? Html.Empty : Box(platform, Margin, PlatformTop, Width - (2 * Margin), PlatformHeight))}
            </svg>
            """);
    }

    /// <summary>The column of a module is the longest way down to modules that use nobody.</summary>
    private static Dictionary<string, (int X, int Y)> PlacesOf(ArchitectureReport report)
    {
        var uses = report.Modules.ToDictionary(module => module.Name, module => module.Uses.Select(OwnerOf).ToList(), StringComparer.Ordinal);
        var rows = new Dictionary<int, int>();
        return report.Modules.ToDictionary(
            module => module.Name,
            module =>
            {
                var column = Depth(module.Name, []);
                var row = rows[column] = rows.GetValueOrDefault(column, -1) + 1;
                return (Margin + (column * (BoxWidth + ColumnGap)), Margin + (row * (BoxHeight + RowGap)));
            },
            StringComparer.Ordinal);

        int Depth(string name, HashSet<string> above) => above.Add(name)
            ? uses.GetValueOrDefault(name, []).Select(other => Depth(other, [.. above]) + 1).DefaultIfEmpty(0).Max()
            : 0;
    }

    private static string OwnerOf(string contracts) => contracts.Split('.')[0];

    private static Html Box(MappedModule module, int x, int y, int width, int height) => Html.Of($"""
        <a class="box" href="#module-{module.Name}" data-module="{module.Name}">
        <rect x="{x}" y="{y}" width="{width}" height="{height}" rx="10"/>
        <text class="name" x="{x + 16}" y="{y + 28}">{module.Name}</text>
        <text class="facts" x="{x + 16}" y="{y + 49}">{module.Commands.Count} commands · {module.Queries.Count} queries</text>
        {(height > PlatformHeight
            ? Html.Of($"""<text class="facts" x="{x + 16}" y="{y + 68}">{module.Endpoints.Count} endpoints · {module.Tables.Count} tables</text>""")
            : Html.Of($"""<text class="facts" x="{x + 196}" y="{y + 49}">{module.Endpoints.Count} endpoints · {module.Tables.Count} tables · every module rests on it</text>"""))}
        </a>
        """);

    /// <summary>The pairs of modules that have to do with each other: contracts used, and events from the owner to the user.</summary>
    private IEnumerable<(string User, string Owner, int Contracts, int Events)> Pairs()
    {
        var uses = report.Map.Edges.Select(edge => (User: edge.From, Owner: OwnerOf(edge.To))).ToList();
        var events = report.Map.Modules.SelectMany(module => module.Handles, (module, handled) => (User: module.Name, Owner: handled.Publisher)).ToList();
        return uses.Concat(events).Distinct().Where(pair => pair.User != pair.Owner && places.ContainsKey(pair.User) && places.ContainsKey(pair.Owner))
            .Select(pair => (pair.User, pair.Owner, uses.Count(use => use == pair), events.Count(happened => happened == pair)));
    }

    private Html Arrows((string User, string Owner, int Contracts, int Events) pair)
    {
        var ((ux, uy), (ox, oy)) = (places[pair.User], places[pair.Owner]);
        var isRight = ux > ox;
        var (from, to) = isRight ? (ux, ox + BoxWidth) : (ux + BoxWidth, ox + BoxWidth);
        var (top, bottom) = ((uy + 30, oy + 30), (uy + 62, oy + 62));
        var bend = isRight ? (from + to) / 2 : from + 80;
        return Html.Of($"""
            <g class="edge" data-ends="{pair.User} {pair.Owner}">
            {(pair.Contracts == 0 ? Html.Empty : Html.Of($"""
                <path class="uses" marker-end="url(#tip)" d="M{from} {top.Item1} C{bend} {top.Item1} {bend} {top.Item2} {to} {top.Item2}"/>
                <text class="label" x="{bend}" y="{((top.Item1 + top.Item2) / 2) - 8}">uses contracts</text>
                """))}
            {(pair.Events == 0 ? Html.Empty : Html.Of($"""
                <path class="event" marker-end="url(#tip-event)" d="M{to} {bottom.Item2} C{bend} {bottom.Item2} {bend} {bottom.Item1} {from} {bottom.Item1}"/>
                <text class="label event-label" x="{bend}" y="{((bottom.Item1 + bottom.Item2) / 2) + 20}">{pair.Events} {(pair.Events == 1 ? "event" : "events")}</text>
                """))}
            </g>
            """);
    }
}
