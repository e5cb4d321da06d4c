using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Platform.Infrastructure;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Catalog
{
    /// <inheritdoc />
    [BreaksRunningVersion("A catalogue holds thousands of services at most; editors wait for the indexes for less than a second.")]
    public partial class EditorFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_services_category_changed_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "category", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_category_name_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "category", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_changed_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "category", "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_changed_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "changed_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_services_category_changed_at_id",
                schema: "catalog",
                table: "services");

            migrationBuilder.DropIndex(
                name: "ix_services_category_name_id",
                schema: "catalog",
                table: "services");

            migrationBuilder.DropIndex(
                name: "ix_services_status_category_changed_at_id",
                schema: "catalog",
                table: "services");

            migrationBuilder.DropIndex(
                name: "ix_services_status_changed_at_id",
                schema: "catalog",
                table: "services");
        }
    }
}
