using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Platform.Infrastructure;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Identity
{
    /// <inheritdoc />
    [BreaksRunningVersion("Tokens are kept for days and pruned by the hour; whoever signs in while the indexes are built waits for less than a second.")]
    public partial class RevokeBySubject : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_oauth_tokens_subject",
                schema: "identity",
                table: "oauth_tokens",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_oauth_authorizations_subject",
                schema: "identity",
                table: "oauth_authorizations",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_oauth_tokens_subject",
                schema: "identity",
                table: "oauth_tokens");

            migrationBuilder.DropIndex(
                name: "ix_oauth_authorizations_subject",
                schema: "identity",
                table: "oauth_authorizations");
        }
    }
}
