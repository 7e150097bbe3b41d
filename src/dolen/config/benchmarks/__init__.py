"""What the house claims to be able to do, measured: `dolen bench NAME`.

Each module measures one claim. It has `run(arguments)`, which takes the words after the name on the
command line and returns what it measured: a dictionary of plain numbers and words, each named with
its unit (`append_milliseconds_p95`). A dictionary within it becomes a table of its own.
"""
