"""Let the log of who looked only grow: no row of it can be changed or removed."""

from django.db import migrations

TABLES = ("access_ledgerentry", "access_ledgerindividual")

_REFUSE = """
CREATE FUNCTION access_ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of who looked only grows';
END $$
"""


def refuse(apps, schema_editor):
    """Add the triggers that refuse a change or a removal."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_REFUSE)
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_grows BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION access_ledger_refuse()"
            )
            schema_editor.execute(
                f"CREATE TRIGGER {table}_stays BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION access_ledger_refuse()"
            )
        return
    for table in TABLES:
        for deed in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the log of who looked only grows'); END"
            )


def allow(apps, schema_editor):
    """Take the triggers away again."""
    if schema_editor.connection.vendor == "postgresql":
        for table in TABLES:
            schema_editor.execute(f"DROP TRIGGER {table}_grows ON {table}")
            schema_editor.execute(f"DROP TRIGGER {table}_stays ON {table}")
        schema_editor.execute("DROP FUNCTION access_ledger_refuse()")
        return
    for table in TABLES:
        for deed in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{deed}")


class Migration(migrations.Migration):

    dependencies = [("access", "0001_members_and_the_log")]

    operations = [migrations.RunPython(refuse, allow, hints={"ledger": True})]
