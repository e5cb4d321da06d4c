using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.SqlServer.Keys
{
    /// <inheritdoc />
    public partial class PassingKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "expires_at",
                schema: "keys",
                table: "subjects",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_subjects_erased",
                schema: "keys",
                table: "subjects",
                column: "id",
                filter: "erased_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_subjects_expires_at",
                schema: "keys",
                table: "subjects",
                column: "expires_at",
                filter: "expires_at IS NOT NULL");
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

            migrationBuilder.DropColumn(
                name: "expires_at",
                schema: "keys",
                table: "subjects");
        }
    }
}
