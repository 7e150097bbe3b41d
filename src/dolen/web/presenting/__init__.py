"""What pages show, worked out before a template sees it: frozen values, made by pure functions.

Nothing here reads the database, the clock or who is asking. What comes in has passed through
`access`; what goes out is in the reader's language.
"""
