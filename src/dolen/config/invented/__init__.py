"""An invented population and what is said of it, with the truth: for tests, training, measures.

Nobody in it lives: names are drawn at random by how common they are, and homes stand nowhere.
Everything follows from a seed, so that two runs measure the same.
"""
