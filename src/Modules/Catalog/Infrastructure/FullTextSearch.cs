using System.Text;
using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;

namespace Monolith.Catalog.Infrastructure;

/// <summary>Searches with SQLite's full-text index (FTS5), which triggers keep up to date.</summary>
internal sealed class FullTextSearch(CatalogDbContext db) : IServiceSearch
{
    public IQueryable<Service> Matching(IQueryable<Service> services, string text)
    {
        var terms = TermsOf(text);
        if (terms.Length == 0)
        {
            return services.Where(_ => false);
        }

        var matches = db.Database.SqlQuery<Guid>(
            $"SELECT d.service_id AS Value FROM service_search s JOIN service_search_documents d ON d.id = s.rowid WHERE service_search MATCH {terms}");
        return services.Where(service => matches.Contains(service.Id));
    }

    /// <summary>Every word becomes a quoted string, in which FTS5 knows no operators; the last one may be the start of a word.</summary>
    internal static string TermsOf(string text)
    {
        var terms = new StringBuilder();
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (isInWord && IsMark(rune)))
            {
                terms.Append(isInWord ? "" : terms.Length == 0 ? "\"" : " \"").Append(rune);
                isInWord = true;
            }
            else if (isInWord)
            {
                terms.Append('"');
                isInWord = false;
            }
        }

        if (isInWord)
        {
            terms.Append('"');
        }

        return terms.Length == 0 ? "" : terms.Append('*').ToString();
    }

    /// <summary>Accents and vowel signs that belong to the letter before them.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
