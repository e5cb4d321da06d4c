using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Identity
{
    /// <inheritdoc />
    public partial class EncryptAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                table: "sessions",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_hash",
                table: "email_challenges",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                table: "email_challenges",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_in_clear",
                table: "users",
                column: "id",
                filter: "user_name IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_subject_id",
                table: "sessions",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_email_hash",
                table: "email_challenges",
                column: "email_hash");

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_subject_id",
                table: "email_challenges",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_in_clear",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_sessions_subject_id",
                table: "sessions");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_email_hash",
                table: "email_challenges");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_subject_id",
                table: "email_challenges");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "email_hash",
                table: "email_challenges");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "email_challenges");
        }
    }
}
