using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Catalog
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "catalog");

            migrationBuilder.CreateTable(
                name: "services",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    price_amount = table.Column<long>(type: "bigint", nullable: false),
                    price_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    body_html = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_markdown = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seo_image = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    seo_meta_description = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    seo_meta_title = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "slug_claims",
                schema: "catalog",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slug_claims", x => new { x.service_id, x.slug });
                });

            migrationBuilder.CreateIndex(
                name: "ix_services_changed_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_name_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_name_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "category", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_price_currency_price_amount_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "category", "price_currency", "price_amount", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_category_published_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "category", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_name_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_price_currency_price_amount_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "price_currency", "price_amount", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_services_status_published_at_id",
                schema: "catalog",
                table: "services",
                columns: new[] { "status", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_slug_claims_slug",
                schema: "catalog",
                table: "slug_claims",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "services",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "slug_claims",
                schema: "catalog");
        }
    }
}
