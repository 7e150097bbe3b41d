"""Records on paper: a sheet made of the same parts as the page, turned into a PDF where that works.

The sheet is plain HTML with a stylesheet of its own, so that everything on it can be tested where
nothing can make a PDF of it.
"""
