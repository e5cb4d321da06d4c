using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Migrations.Sqlite.Catalog
{
    /// <inheritdoc />
    public partial class ServiceSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The index keeps no copy of the texts. It numbers its rows, and a number of our own per service survives what
            // the services table's hidden row numbers do not: VACUUM, and a migration that rebuilds the table.
            // Such a migration drops the triggers, and has to end by creating them again.
            migrationBuilder.Sql(
                """
                CREATE TABLE service_search_documents (
                    id INTEGER NOT NULL CONSTRAINT pk_service_search_documents PRIMARY KEY,
                    service_id BLOB NOT NULL CONSTRAINT uq_service_search_documents_service_id UNIQUE
                );
                """);
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE service_search USING fts5(
                    name, category, summary, body,
                    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
                );
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER services_search_insert AFTER INSERT ON services BEGIN
                    INSERT INTO service_search_documents (service_id) VALUES (new.id);
                    INSERT INTO service_search (rowid, name, category, summary, body)
                    SELECT d.id, new.name, new.category, new.summary, new.body_text FROM service_search_documents d WHERE d.service_id = new.id;
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER services_search_update AFTER UPDATE OF name, category, summary, body_text ON services BEGIN
                    UPDATE service_search SET name = new.name, category = new.category, summary = new.summary, body = new.body_text
                    WHERE rowid = (SELECT d.id FROM service_search_documents d WHERE d.service_id = new.id);
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER services_search_delete AFTER DELETE ON services BEGIN
                    DELETE FROM service_search WHERE rowid = (SELECT d.id FROM service_search_documents d WHERE d.service_id = old.id);
                    DELETE FROM service_search_documents WHERE service_id = old.id;
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER services_search_insert;");
            migrationBuilder.Sql("DROP TRIGGER services_search_update;");
            migrationBuilder.Sql("DROP TRIGGER services_search_delete;");
            migrationBuilder.Sql("DROP TABLE service_search;");
            migrationBuilder.Sql("DROP TABLE service_search_documents;");
        }
    }
}
