using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;

namespace Monolith.Catalog.Infrastructure;

/// <summary>Searches with PostgreSQL's full-text index, a generated column of the services.</summary>
internal sealed class PostgreSqlServiceSearch(CatalogDbContext db) : IServiceSearch
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
            $"SELECT id AS \"Value\" FROM catalog.services WHERE search_vector @@ to_tsquery('catalog.words', {terms})");
        return services.Where(service => matches.Contains(service.Id));
    }

    /// <summary>Quoted, a word holds no operators; the last one may be the start of a word.</summary>
    internal static string TermsOf(IReadOnlyList<string> words) => $"{string.Join(" & ", words.Select(word => $"'{word}'"))}:*";
}
