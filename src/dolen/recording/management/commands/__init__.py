"""Commands of the way in: the clock, and working everything out anew."""
