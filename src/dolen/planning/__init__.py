"""Planning together: strategy discussions, section 47 enquiries, the authority's answers, flags.

The inspection found strategy discussions held late or without anybody who could decide, decisions
of one agency alone that nobody reviewed, and flags set six weeks after a discussion. This room
promises that each child of a discussion has a record of their own, that what the authority decides
comes back to whoever asked, and that a child is heard within the enquiry about that child.
"""
