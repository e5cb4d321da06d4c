using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Platform.Infrastructure;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Catalog
{
    /// <inheritdoc />
    [BreaksRunningVersion("It was released together with the tables it changes: no version without it has ever run, and they are empty when it comes.")]
    public partial class ServiceSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Words as they are, of whatever language, without their accents.
            migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;");
            migrationBuilder.Sql(
                """
                CREATE TEXT SEARCH CONFIGURATION catalog.words (COPY = pg_catalog.simple);
                ALTER TEXT SEARCH CONFIGURATION catalog.words
                    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;
                """);

            // Punctuation is blanked out first, for the parser would take a-b or a.b for one word. The ICU collation knows every script's punctuation.
            migrationBuilder.Sql(
                """
                ALTER TABLE catalog.services ADD COLUMN search_vector tsvector GENERATED ALWAYS AS (
                    to_tsvector('catalog.words', regexp_replace(
                        name || ' ' || category || ' ' || summary || ' ' || body_text,
                        '[[:punct:][:space:]]+' COLLATE "und-x-icu", ' ', 'g'))
                ) STORED;
                """);
            migrationBuilder.Sql("CREATE INDEX ix_services_search_vector ON catalog.services USING gin (search_vector);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE catalog.services DROP COLUMN search_vector;");
            migrationBuilder.Sql("DROP TEXT SEARCH CONFIGURATION catalog.words;");
        }
    }
}
