"""A demonstration force: made-up people, plausible histories, and the report's own cases replayed.

Everybody and every street, school and home here is invented. It is there so that whoever opens
Dolen for the first time meets a working day: clocks running, some late, children whose words are
written down and children nobody has spoken to.
"""
