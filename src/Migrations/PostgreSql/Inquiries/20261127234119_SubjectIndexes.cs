using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Inquiries
{
    /// <inheritdoc />
    public partial class SubjectIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_inquiry_repeats_subject_id",
                schema: "inquiries",
                table: "inquiry_repeats",
                column: "subject_id")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_subject_id",
                schema: "inquiries",
                table: "inquiry_events",
                column: "subject_id")
                .Annotation("Npgsql:CreatedConcurrently", true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_subject_id",
                schema: "inquiries",
                table: "inquiries",
                column: "subject_id")
                .Annotation("Npgsql:CreatedConcurrently", true);
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
        }
    }
}
