using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Catalog
{
    /// <inheritdoc />
    public partial class Services : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    price_amount = table.Column<long>(type: "INTEGER", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seo_image = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    seo_meta_description = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    seo_meta_title = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    // The long texts come last: reading a column behind them would read all of them.
                    body_html = table.Column<string>(type: "TEXT", nullable: false),
                    body_markdown = table.Column<string>(type: "TEXT", nullable: false),
                    body_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "slug_claims",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    service_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claimed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slug_claims", x => new { x.service_id, x.slug });
                });

            migrationBuilder.CreateIndex(
                name: "ix_services_changed_at_id",
                table: "services",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_name_id",
                table: "services",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_name_id",
                table: "services",
                columns: new[] { "status", "category", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_price_currency_price_amount_id",
                table: "services",
                columns: new[] { "status", "category", "price_currency", "price_amount", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_published_at_id",
                table: "services",
                columns: new[] { "status", "category", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_name_id",
                table: "services",
                columns: new[] { "status", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_price_currency_price_amount_id",
                table: "services",
                columns: new[] { "status", "price_currency", "price_amount", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_published_at_id",
                table: "services",
                columns: new[] { "status", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_slug_claims_slug",
                table: "slug_claims",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "slug_claims");
        }
    }
}
