"""Who may record and read what, and the log of who looked.

The inspection found records that could not be seen by those who had to act, and nobody who could
say who had looked. Here access follows work: a role, a task, a case, what was disclosed. Every
reading is logged before anything is shown; in an emergency one record opens with a reason, and a
supervisor is told.
"""
