using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Identity
{
    /// <inheritdoc />
    public partial class EncryptAccountsIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_users_in_clear",
                schema: "identity",
                table: "users",
                column: "id",
                filter: "user_name IS NOT NULL")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_subject_id",
                schema: "identity",
                table: "sessions",
                column: "subject_id")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_email_hash",
                schema: "identity",
                table: "email_challenges",
                column: "email_hash")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_subject_id",
                schema: "identity",
                table: "email_challenges",
                column: "subject_id")
                .Annotation("Npgsql:CreatedConcurrently", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_in_clear",
                schema: "identity",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_sessions_subject_id",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_email_hash",
                schema: "identity",
                table: "email_challenges");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_subject_id",
                schema: "identity",
                table: "email_challenges");
        }
    }
}
