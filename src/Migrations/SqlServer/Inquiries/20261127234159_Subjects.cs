using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.SqlServer.Inquiries
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_repeats",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiry_events",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                schema: "inquiries",
                table: "inquiries",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_repeats_subject_id",
                schema: "inquiries",
                table: "inquiry_repeats",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_subject_id",
                schema: "inquiries",
                table: "inquiry_events",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_subject_id",
                schema: "inquiries",
                table: "inquiries",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inquiry_repeats_subject_id",
                schema: "inquiries",
                table: "inquiry_repeats");

            migrationBuilder.DropIndex(
                name: "ix_inquiry_events_subject_id",
                schema: "inquiries",
                table: "inquiry_events");

            migrationBuilder.DropIndex(
                name: "ix_inquiries_subject_id",
                schema: "inquiries",
                table: "inquiries");

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
