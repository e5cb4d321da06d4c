using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Inquiries
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_deliveries",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handler = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 160, nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    correlation_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    causation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    trace_parent = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_deliveries", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    service_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    service_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", nullable: false),
                    sender_email = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    assignee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    close_reason = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_repeats",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inquiry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_repeats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offered_services",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_on_offer = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 160, nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    correlation_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    causation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    trace_parent = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    dispatched_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "pseudonym_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    material = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pseudonym_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_answers",
                columns: table => new
                {
                    inquiry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_answers", x => new { x.inquiry_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    network = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    sender = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    form_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    inquiry_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_events",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inquiry_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    kind_version = table.Column<int>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    sender_name = table.Column<string>(type: "TEXT", nullable: true),
                    sender_email = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_inquiry_events_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_ended_at",
                table: "event_deliveries",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_event_id_handler",
                table: "event_deliveries",
                columns: new[] { "event_id", "handler" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_status_event_id_handler",
                table: "event_deliveries",
                columns: new[] { "status", "event_id", "handler" });

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_waiting",
                table: "event_deliveries",
                columns: new[] { "handler", "position" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_event_deliveries_waiting_by_key",
                table: "event_deliveries",
                columns: new[] { "handler", "key", "position" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_status_submitted_at_id",
                table: "inquiries",
                columns: new[] { "assignee", "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_submitted_at_id",
                table: "inquiries",
                columns: new[] { "assignee", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_service_id_status_submitted_at_id",
                table: "inquiries",
                columns: new[] { "service_id", "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_service_id_submitted_at_id",
                table: "inquiries",
                columns: new[] { "service_id", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_status_submitted_at_id",
                table: "inquiries",
                columns: new[] { "status", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_submitted_at_id",
                table: "inquiries",
                columns: new[] { "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_unassigned",
                table: "inquiries",
                columns: new[] { "submitted_at", "id" },
                filter: "assignee IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_unassigned_status",
                table: "inquiries",
                columns: new[] { "status", "submitted_at", "id" },
                filter: "assignee IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_inquiry_id_version",
                table: "inquiry_events",
                columns: new[] { "inquiry_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_repeats_inquiry_id_at_id",
                table: "inquiry_repeats",
                columns: new[] { "inquiry_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offered_services_slug",
                table: "offered_services",
                column: "slug");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_dispatched_at",
                table: "outbox_messages",
                column: "dispatched_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_event_id",
                table: "outbox_messages",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_waiting",
                table: "outbox_messages",
                column: "position",
                filter: "dispatched_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_address_at_verdict",
                table: "submissions",
                columns: new[] { "address", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_at",
                table: "submissions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_form_id",
                table: "submissions",
                column: "form_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_network_at_verdict",
                table: "submissions",
                columns: new[] { "network", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_sender_at_verdict",
                table: "submissions",
                columns: new[] { "sender", "at", "verdict" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_verdict_at_id",
                table: "submissions",
                columns: new[] { "verdict", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_verdict_reason_at_id",
                table: "submissions",
                columns: new[] { "verdict", "reason", "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_deliveries");

            migrationBuilder.DropTable(
                name: "inquiry_events");

            migrationBuilder.DropTable(
                name: "inquiry_repeats");

            migrationBuilder.DropTable(
                name: "offered_services");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "pseudonym_keys");

            migrationBuilder.DropTable(
                name: "sent_answers");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "inquiries");
        }
    }
}
