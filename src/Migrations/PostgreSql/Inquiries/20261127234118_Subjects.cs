using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Inquiries
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_repeats",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiries",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_repeats");

            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_events");

            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiries");
        }
    }
}
