"""The people who do the work: who they are, what they carry, what they learnt, how they are.

The inspection found vacancies in the teams that protect children, custody staff whom the training
did not reach, investigators of indecent images whom nobody saw yearly, and more decisions waiting
than a sergeant could review. This room promises that each register of staff has its month and year
written by the calendar, that what is owed to staff is on a clock, and that too much work for too
few people is said. Of anybody's health it holds a date and nothing else.
"""
