"""Let the journal only grow: what it holds cannot be changed, and only content can be erased."""

from django.db import migrations

GROWS = ("journal_factrow", "journal_leafrow", "journal_checkpointrow")
CONTENT = "journal_contentrow"
WORDS = "the journal only grows"

_REFUSE = f"""
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{WORDS}';
END $$
"""


def _deeds(table):
    return ("UPDATE",) if table == CONTENT else ("UPDATE", "DELETE")


def refuse(apps, schema_editor):
    """Add the triggers that refuse a change or a removal."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_REFUSE)
        for table in (*GROWS, CONTENT):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_grows BEFORE {' OR '.join(_deeds(table))} ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION journal_refuse()"
            )
            schema_editor.execute(
                f"CREATE TRIGGER {table}_stays BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()"
            )
        return
    for table in (*GROWS, CONTENT):
        for deed in _deeds(table):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
            )


def allow(apps, schema_editor):
    """Take the triggers away again."""
    if schema_editor.connection.vendor == "postgresql":
        for table in (*GROWS, CONTENT):
            schema_editor.execute(f"DROP TRIGGER {table}_grows ON {table}")
            schema_editor.execute(f"DROP TRIGGER {table}_stays ON {table}")
        schema_editor.execute("DROP FUNCTION journal_refuse()")
        return
    for table in (*GROWS, CONTENT):
        for deed in _deeds(table):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{deed.lower()}")


class Migration(migrations.Migration):

    dependencies = [("journal", "0001_facts_leaves_and_checkpoints")]

    operations = [migrations.RunPython(refuse, allow)]
