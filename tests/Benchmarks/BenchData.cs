using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Monolith.Benchmarks;

/// <summary>The same published services for both servers: in the product's tables, and once more in the reference server's.</summary>
internal static class BenchData
{
    private const string Columns =
        "id, slug, status, name, category, summary, price_amount, price_currency, created_at, changed_at, published_at, version, body_html, body_markdown, body_text";

    private const string Values =
        "'service-' || i, 'Published', 'Service number ' || i, 'category-' || i % 10, 'An hour of work of kind ' || i || ', done with care and handed over.', "
        + "i % 10000, 'EUR', {time}, {time}, {time}, 2, '<p>We <em>look</em>, you <strong>ask</strong>: number ' || i || '.</p>', "
        + "'We *look*, you **ask**: number ' || i || '.', 'We look, you ask: number ' || i || '.'";

    /// <summary>Fills the tables of an installation whose host has made them and is stopped.</summary>
    public static async Task Fill(Stage stage, int rows)
    {
        await using var connection = stage.Connect();
        await connection.OpenAsync();
        foreach (var statement in stage.IsSqlite ? OnSqlite(stage, rows) : OnPostgreSql(rows))
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (statement, 0);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<string> OnSqlite(Stage stage, int rows)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})");
        var values = Values.Replace("{time}", "1767225600000000 + i * 1000000", StringComparison.Ordinal);
        yield return $"{numbers} INSERT INTO services ({Columns}) SELECT unhex(printf('%032x', i)), {values} FROM n";
        yield return $"{numbers} INSERT INTO slug_claims (slug, service_id, claimed_at) SELECT 'service-' || i, unhex(printf('%032x', i)), 0 FROM n";
        yield return "ANALYZE";
        yield return $"ATTACH '{stage.ReferencePlace}' AS reference";
        yield return """
            CREATE TABLE reference.items (
                id integer PRIMARY KEY, slug text NOT NULL, name text NOT NULL, category text NOT NULL, summary text NOT NULL,
                price_amount integer NOT NULL, price_currency text NOT NULL, image text, published_at integer NOT NULL, body_html text NOT NULL)
            """;
        yield return "CREATE UNIQUE INDEX reference.ix_items_slug ON items (slug)";
        yield return "CREATE TABLE reference.outbox (id integer PRIMARY KEY, occurred_at integer NOT NULL, event text NOT NULL, payload text NOT NULL)";
        yield return """
            INSERT INTO reference.items (slug, name, category, summary, price_amount, price_currency, image, published_at, body_html)
            SELECT slug, name, category, summary, price_amount, price_currency, seo_image, published_at, body_html FROM services WHERE slug LIKE 'service-%' ORDER BY id
            """;
        yield return "ANALYZE reference";
    }

    private static IEnumerable<string> OnPostgreSql(int rows)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"FROM generate_series(1, {rows}) i");
        var values = Values.Replace("{time}", "timestamptz '2026-01-01' + i * interval '1 second'", StringComparison.Ordinal);
        yield return $"INSERT INTO catalog.services ({Columns}) SELECT lpad(to_hex(i), 32, '0')::uuid, {values} {numbers}";
        yield return $"INSERT INTO catalog.slug_claims (slug, service_id, claimed_at) SELECT 'service-' || i, lpad(to_hex(i), 32, '0')::uuid, now() {numbers}";
        yield return "CREATE SCHEMA reference";
        yield return """
            CREATE TABLE reference.items (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, slug text COLLATE "C" NOT NULL, name text NOT NULL, category text NOT NULL, summary text NOT NULL,
                price_amount bigint NOT NULL, price_currency text NOT NULL, image text, published_at timestamptz NOT NULL, body_html text NOT NULL)
            """;
        yield return "CREATE UNIQUE INDEX ON reference.items (slug)";
        yield return "CREATE TABLE reference.outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, occurred_at timestamptz NOT NULL, event text NOT NULL, payload text NOT NULL)";
        yield return """
            INSERT INTO reference.items (slug, name, category, summary, price_amount, price_currency, image, published_at, body_html)
            SELECT slug, name, category, summary, price_amount, price_currency, seo_image, published_at, body_html FROM catalog.services WHERE slug LIKE 'service-%' ORDER BY id
            """;
        yield return "VACUUM ANALYZE";
    }
}
