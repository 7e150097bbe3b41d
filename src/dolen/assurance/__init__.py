"""Knowing whether children are safer: samples, audits and their grades, inspections, what follows.

The inspection found that the force graded 27 of 33 cases as good where the inspectors found 10,
that a chief inspector sampled cases without terms of reference, and that activity was counted
instead of what became of children. This storey promises that the force's grades stand beside
independent ones on the same cases, that samples are drawn by lot and can be drawn again, and that
what an inspection recommends is owed by a time.
"""
