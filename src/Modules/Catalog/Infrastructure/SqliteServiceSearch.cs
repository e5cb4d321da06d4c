using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;

namespace Monolith.Catalog.Infrastructure;

/// <summary>Searches with SQLite's full-text index (FTS5), which triggers keep up to date.</summary>
internal sealed class SqliteServiceSearch(CatalogDbContext db) : IServiceSearch
{
    public IQueryable<Service> Matching(IQueryable<Service> services, string text)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0)
        {
            return services.Where(_ => false);
        }

        var terms = TermsOf(words);

        var matches = db.Database.SqlQuery<Guid>(
            $"SELECT d.service_id AS Value FROM service_search s JOIN service_search_documents d ON d.id = s.rowid WHERE service_search MATCH {terms}");
        return services.Where(service => matches.Contains(service.Id));
    }

    /// <summary>Quoted, a word holds no operators; the last one may be the start of a word.</summary>
    internal static string TermsOf(IReadOnlyList<string> words) => $"{string.Join(' ', words.Select(word => $"\"{word}\""))}*";
}
