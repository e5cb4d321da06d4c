using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Catalog.Infrastructure;

/// <summary>Searches with SQL Server's pattern matching in a computed column: words between spaces, compared without case and accents.</summary>
internal sealed class SqlServerServiceSearch(CatalogDbContext db) : IServiceSearch, ISqlServerStatements
{
    public static IEnumerable<string> Statements => [StatementFor(1), StatementFor(2)];

    public IQueryable<Service> Matching(IQueryable<Service> services, string text)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0)
        {
            return services.Where(_ => false);
        }

        var matches = db.Database.SqlQueryRaw<Guid>(StatementFor(words.Count), [.. PatternsOf(words)]);
        return services.Where(service => matches.Contains(service.Id));
    }

    /// <summary>A word holds no operators; the last one may be the start of a word.</summary>
    internal static IReadOnlyList<string> PatternsOf(IReadOnlyList<string> words) =>
        [.. words.Select((word, i) => i == words.Count - 1 ? $"% {word}%" : $"% {word} %")];

    private static string StatementFor(int words) =>
        $"SELECT [id] AS [Value] FROM [catalog].[services] WHERE {string.Join(" AND ", Enumerable.Range(0, words).Select(i => $"[search_text] LIKE {{{i}}}"))}";
}
