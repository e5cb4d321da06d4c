using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.SqlServer.Catalog
{
    /// <inheritdoc />
    public partial class ServiceSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Every word between two spaces: what commonly stands between words is blanked out. The column compares without case and accents.
            const string between = """!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~¡¢£¤¥¦§¨©«¬®¯°±´¶·¸»¿×÷‐‑‒–—―‘’‚‛“”„‟†‡•…‰′″‹›※€、。〈〉《》「」『』【】〔〕！（），．：；？［］｛｝～""";
            var blanks = between.Replace("''", "'").Length + 6;
            migrationBuilder.Sql(
                $"""
                ALTER TABLE [catalog].[services] ADD [search_text] AS (
                    N' ' + TRANSLATE(
                        [name] + N' ' + [category] + N' ' + [summary] + N' ' + [body_text],
                        N'{between}' + NCHAR(9) + NCHAR(10) + NCHAR(11) + NCHAR(12) + NCHAR(13) + NCHAR(160),
                        REPLICATE(N' ', {blanks})) + N' '
                ) COLLATE Latin1_General_100_CI_AI_SC PERSISTED;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE [catalog].[services] DROP COLUMN [search_text];");
        }
    }
}
