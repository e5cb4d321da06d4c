using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Monolith.Migrations.PostgreSql.Inquiries
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "inquiries");

            migrationBuilder.CreateTable(
                name: "event_deliveries",
                schema: "inquiries",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    @event = table.Column<string>(name: "event", type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correlation_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    causation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_parent = table.Column<string>(type: "character varying(55)", maxLength: 55, nullable: true, collation: "C"),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    last_error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_deliveries", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    service_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sender_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sender_email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    close_reason = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_repeats",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_repeats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offered_services",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    is_on_offer = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "inquiries",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correlation_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    causation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_parent = table.Column<string>(type: "character varying(55)", maxLength: 55, nullable: true, collation: "C"),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "pseudonym_keys",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    material = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pseudonym_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_answers",
                schema: "inquiries",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_answers", x => new { x.inquiry_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    network = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false, collation: "C"),
                    sender = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    verdict = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    times = table.Column<int>(type: "integer", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fingerprint = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_events",
                schema: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    kind_version = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sender_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sender_email = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_inquiry_events_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalSchema: "inquiries",
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_ended_at",
                schema: "inquiries",
                table: "event_deliveries",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_event_id_handler",
                schema: "inquiries",
                table: "event_deliveries",
                columns: new[] { "event_id", "handler" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_status_event_id_handler",
                schema: "inquiries",
                table: "event_deliveries",
                columns: new[] { "status", "event_id", "handler" });

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_waiting",
                schema: "inquiries",
                table: "event_deliveries",
                columns: new[] { "handler", "position" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_waiting_by_key",
                schema: "inquiries",
                table: "event_deliveries",
                columns: new[] { "handler", "key", "position" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_status_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "assignee", "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "assignee", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_service_id_status_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "service_id", "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_service_id_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "service_id", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_status_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_submitted_at_id",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_unassigned",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "submitted_at", "id" },
                filter: "assignee IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_unassigned_status",
                schema: "inquiries",
                table: "inquiries",
                columns: new[] { "status", "submitted_at", "id" },
                filter: "assignee IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_inquiry_id_version",
                schema: "inquiries",
                table: "inquiry_events",
                columns: new[] { "inquiry_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_repeats_inquiry_id_at_id",
                schema: "inquiries",
                table: "inquiry_repeats",
                columns: new[] { "inquiry_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offered_services_slug",
                schema: "inquiries",
                table: "offered_services",
                column: "slug");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_dispatched_at",
                schema: "inquiries",
                table: "outbox_messages",
                column: "dispatched_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_event_id",
                schema: "inquiries",
                table: "outbox_messages",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_waiting",
                schema: "inquiries",
                table: "outbox_messages",
                column: "position",
                filter: "dispatched_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_address_at_verdict",
                schema: "inquiries",
                table: "submissions",
                columns: new[] { "address", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_at",
                schema: "inquiries",
                table: "submissions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_form_id",
                schema: "inquiries",
                table: "submissions",
                column: "form_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_network_at_verdict",
                schema: "inquiries",
                table: "submissions",
                columns: new[] { "network", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_sender_at_verdict",
                schema: "inquiries",
                table: "submissions",
                columns: new[] { "sender", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_verdict_at_id",
                schema: "inquiries",
                table: "submissions",
                columns: new[] { "verdict", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_verdict_reason_at_id",
                schema: "inquiries",
                table: "submissions",
                columns: new[] { "verdict", "reason", "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_deliveries",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "inquiry_events",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "inquiry_repeats",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "offered_services",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "pseudonym_keys",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "sent_answers",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "submissions",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "inquiries",
                schema: "inquiries");
        }
    }
}
