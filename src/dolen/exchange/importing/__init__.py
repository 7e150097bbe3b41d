"""What enters from the old stores: their rows become facts, by a mapping that somebody can read.

The inspection found records of one child in stand-alone stores that did not know of each other.
Here a store's extract is read row by row, each row told as one fact or several, with the store, its
key, its day and how sure it was. Nothing is lost without being named: what cannot be read stands in
a file of rejects. Run twice it adds nothing; a row that changed becomes a later telling.
"""
