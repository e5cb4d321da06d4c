using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.SqlServer.Identity
{
    /// <inheritdoc />
    public partial class EncryptAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "identity",
                table: "users",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(254)",
                oldMaxLength: 254,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "browser",
                schema: "identity",
                table: "sessions",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                schema: "identity",
                table: "sessions",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "identity",
                table: "email_challenges",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(254)",
                oldMaxLength: 254,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "email_hash",
                schema: "identity",
                table: "email_challenges",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "subject_id",
                schema: "identity",
                table: "email_challenges",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_in_clear",
                schema: "identity",
                table: "users",
                column: "id",
                filter: "user_name IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_subject_id",
                schema: "identity",
                table: "sessions",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_email_hash",
                schema: "identity",
                table: "email_challenges",
                column: "email_hash");

            migrationBuilder.CreateIndex(
                name: "ix_email_challenges_subject_id",
                schema: "identity",
                table: "email_challenges",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_in_clear",
                schema: "identity",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_sessions_subject_id",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_email_hash",
                schema: "identity",
                table: "email_challenges");

            migrationBuilder.DropIndex(
                name: "ix_email_challenges_subject_id",
                schema: "identity",
                table: "email_challenges");

            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "email_hash",
                schema: "identity",
                table: "email_challenges");

            migrationBuilder.DropColumn(
                name: "subject_id",
                schema: "identity",
                table: "email_challenges");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "identity",
                table: "users",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "browser",
                schema: "identity",
                table: "sessions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "identity",
                table: "email_challenges",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
