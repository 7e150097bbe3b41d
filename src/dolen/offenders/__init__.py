"""Offenders: those who must notify the police, the orders that bind them, and the children near.

The inspection found changes of address notified by telephone and never recorded as crimes, an
offender met in a home with two small children and visited on the Wednesday after, a risk assessment
reviewed three months late, and nobody who could say how many offenders were managed only when
something happened. This room promises that an offender and a child at one address are said at once,
that every clock of the law runs by the law's own days, that what an order forbids is matched
against what is seen, and that each breach found is dealt with or ruled out with a reason.
"""
