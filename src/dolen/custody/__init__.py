"""Children in police custody: why they are held, who comes to them, and how they leave.

The inspection found adults called to suit the interview instead of the child, forms that never
reached the custody record, a boy kept for 53 hours because a sergeant asked for the wrong kind of
bed, and arrests for breach of bail in the evening that could have waited for the day. This room
promises that every clock of a detained child runs in sight, that a request the law does not allow
is stopped with the law's words, and that a refusal is raised the same night.
"""
