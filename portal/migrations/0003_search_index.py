"""The full-text index over the search entries, in each database's own manner. Written by hand."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE portal_searchindex USING fts5(
        tokens, facets, content='portal_searchentry', content_rowid='id', columnsize=0,
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE TRIGGER portal_searchentry_added AFTER INSERT ON portal_searchentry BEGIN
        INSERT INTO portal_searchindex (rowid, tokens, facets) VALUES (new.id, new.tokens, new.facets);
    END""",
    """CREATE TRIGGER portal_searchentry_removed AFTER DELETE ON portal_searchentry BEGIN
        INSERT INTO portal_searchindex (portal_searchindex, rowid, tokens, facets)
        VALUES ('delete', old.id, old.tokens, old.facets);
    END""",
    """CREATE TRIGGER portal_searchentry_changed AFTER UPDATE OF id, tokens, facets ON portal_searchentry BEGIN
        INSERT INTO portal_searchindex (portal_searchindex, rowid, tokens, facets)
        VALUES ('delete', old.id, old.tokens, old.facets);
        INSERT INTO portal_searchindex (rowid, tokens, facets) VALUES (new.id, new.tokens, new.facets);
    END""",
]
POSTGRESQL = [
    """ALTER TABLE portal_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS
        (to_tsvector('simple'::regconfig, tokens) || strip(to_tsvector('simple'::regconfig, facets))) STORED""",
    "CREATE INDEX portal_searchindex ON portal_searchentry USING gin (vector) WITH (fastupdate = off)",
]
BACK = {
    "sqlite": [
        "DROP TRIGGER portal_searchentry_added",
        "DROP TRIGGER portal_searchentry_removed",
        "DROP TRIGGER portal_searchentry_changed",
        "DROP TABLE portal_searchindex",
    ],
    "postgresql": ["DROP INDEX portal_searchindex", "ALTER TABLE portal_searchentry DROP COLUMN vector"],
}


def make(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("portal", "0002_roles")]

    operations = [migrations.RunPython(make, remove)]
