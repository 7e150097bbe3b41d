"""The readers: one for each form in which an old store gives its rows away."""
