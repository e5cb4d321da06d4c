using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Keys
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "keys");

            migrationBuilder.CreateTable(
                name: "store_keys",
                schema: "keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    wrapped_with = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    wrapped = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                schema: "keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped_with = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    wrapped = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subjects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aliases",
                schema: "keys",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aliases", x => x.hash);
                    table.ForeignKey(
                        name: "fk_aliases_subjects_subject_id",
                        column: x => x.subject_id,
                        principalSchema: "keys",
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aliases_subject_id",
                schema: "keys",
                table: "aliases",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_subjects_wrapped_with_id",
                schema: "keys",
                table: "subjects",
                columns: new[] { "wrapped_with", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aliases",
                schema: "keys");

            migrationBuilder.DropTable(
                name: "store_keys",
                schema: "keys");

            migrationBuilder.DropTable(
                name: "subjects",
                schema: "keys");
        }
    }
}
