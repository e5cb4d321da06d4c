using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.SqlServer.Catalog
{
    /// <inheritdoc />
    public partial class RecordAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "idempotency_records",
                schema: "catalog",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    operation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    fingerprint = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    status = table.Column<int>(type: "int", nullable: false),
                    answer = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.name, x.operation });
                });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_records_answered_at",
                schema: "catalog",
                table: "idempotency_records",
                column: "answered_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idempotency_records",
                schema: "catalog");
        }
    }
}
