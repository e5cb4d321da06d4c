using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Keys
{
    /// <inheritdoc />
    public partial class PassingKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "subjects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_subjects_erased",
                table: "subjects",
                column: "id",
                filter: "erased_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_subjects_expires_at",
                table: "subjects",
                column: "expires_at",
                filter: "expires_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_subjects_erased",
                table: "subjects");

            migrationBuilder.DropIndex(
                name: "ix_subjects_expires_at",
                table: "subjects");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "subjects");
        }
    }
}
