using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Keys
{
    /// <inheritdoc />
    public partial class PassingKeysIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_subjects_erased",
                schema: "keys",
                table: "subjects",
                column: "id",
                filter: "erased_at IS NOT NULL")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_subjects_expires_at",
                schema: "keys",
                table: "subjects",
                column: "expires_at",
                filter: "expires_at IS NOT NULL")
                .Annotation("Npgsql:CreatedConcurrently", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_subjects_erased",
                schema: "keys",
                table: "subjects");

            migrationBuilder.DropIndex(
                name: "ix_subjects_expires_at",
                schema: "keys",
                table: "subjects");
        }
    }
}
