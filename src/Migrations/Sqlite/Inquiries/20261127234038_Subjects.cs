using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Inquiries
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                table: "inquiry_repeats",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                table: "inquiry_events",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                table: "inquiries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_repeats_subject_id",
                table: "inquiry_repeats",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_subject_id",
                table: "inquiry_events",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_subject_id",
                table: "inquiries",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inquiry_repeats_subject_id",
                table: "inquiry_repeats");

            migrationBuilder.DropIndex(
                name: "ix_inquiry_events_subject_id",
                table: "inquiry_events");

            migrationBuilder.DropIndex(
                name: "ix_inquiries_subject_id",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "inquiry_repeats");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "inquiry_events");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "inquiries");
        }
    }
}
