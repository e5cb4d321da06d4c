using Monolith.Platform.Api;

namespace Monolith.Cli;

/// <summary>Draws every project in its layer and its module, as SVG; what a project needs and who needs it is in the picture's data, for the page to light up.</summary>
internal static class LayerMap
{
    private const int CellWidth = 176;
    private const int CellHeight = 58;
    private const int Gap = 12;
    private const int Labels = 118;
    private const int Head = 34;

    private static readonly string[] Layers = ["Api", "Infrastructure", "Application", "Contracts", "Domain"];

    public static Html Draw(CouplingFigures figures)
    {
        var modules = figures.Projects.Where(project => project.Layer.Length > 0).Select(project => project.Module).Distinct(StringComparer.Ordinal)
            .OrderBy(module => module == "Platform" ? 1 : 0).ThenBy(module => module, StringComparer.Ordinal).ToList();
        var host = figures.Projects.Where(project => project.Layer.Length == 0).ToList();
        var width = Labels + (modules.Count * (CellWidth + Gap));
        var height = Head + ((Layers.Length + 1) * (CellHeight + Gap));
        return Html.Of($"""
            <svg class="layers" viewBox="0 0 {width} {height}" role="group" aria-label="Map of the layers">
            {Html.Join(modules.Select((module, column) => Html.Of($"""<text class="head" x="{Labels + (column * (CellWidth + Gap))}" y="22">{module}</text>""")))}
            <text class="head" x="0" y="{Head + 34}">Host</text>
            {Html.Join(host.Select(project => Cell(project, figures, Labels, Head, width - Labels - Gap)))}
            {Html.Join(Layers.Select((layer, row) => Html.Of($"""<text class="head" x="0" y="{Top(row) + 34}">{layer}</text>""")))}
            {Html.Join(Layers.SelectMany((layer, row) => modules.Select((module, column) => (Project: figures.Projects.FirstOrDefault(project => project.Module == module && project.Layer == layer), row, column)))
                .Select(cell => cell.Project is null ? Html.Empty : Cell(cell.Project, figures, Labels + (cell.column * (CellWidth + Gap)), Top(cell.row), CellWidth)))}
            </svg>
            """);
    }

    private static int Top(int row) => Head + ((row + 1) * (CellHeight + Gap));

    private static Html Cell(Coupling project, CouplingFigures figures, int x, int y, int width) => Html.Of($"""
        <a class="cell" href="#project-{project.Name}" data-project="{project.Name}" data-module="{project.Module}" data-uses="{string.Join(' ', project.Uses)}" data-used-by="{string.Join(' ', UsersOf(project, figures))}" aria-label="{project.Types} {(project.Types == 1 ? "type" : "types")} used by {project.Afferent} · uses {project.Efferent}: {project.Name}">
        <rect x="{x}" y="{y}" width="{width}" height="{CellHeight}" rx="8"/>
        <text class="name" x="{x + 12}" y="{y + 25}">{project.Types} {(project.Types == 1 ? "type" : "types")}</text>
        <text class="facts" x="{x + 12}" y="{y + 44}">used by {project.Afferent} · uses {project.Efferent}</text>
        </a>
        """);

    private static IEnumerable<string> UsersOf(Coupling project, CouplingFigures figures) =>
        figures.Projects.Where(other => other.Uses.Contains(project.Name, StringComparer.Ordinal)).Select(other => other.Name);
}
