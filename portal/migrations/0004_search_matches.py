"""The entries that answer a question, as far as *most* of them, for PostgreSQL. Written by hand.

Its planner does not know what it costs to unpack a tsvector and would rather read the whole table. Inside the function
it may not; a setting of the function ends with it.
"""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION portal_matches(question tsquery, most integer)
RETURNS TABLE (id bigint, object_id bigint, facets text)
LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off
AS 'SELECT id, object_id, facets FROM portal_searchentry WHERE vector @@ question LIMIT most'
"""


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION portal_matches")


class Migration(migrations.Migration):
    dependencies = [("portal", "0003_search_index")]

    operations = [migrations.RunPython(make, remove)]
