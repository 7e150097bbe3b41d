"""What the pages ask for: everything one page shows, in a fixed number of queries.

People are opened through `access`, which logs before it hands anything out. What engines keep is
shown only where the reader may read the facts it rests on.
"""
