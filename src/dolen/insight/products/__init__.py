"""Analytical products: who, what and where links children, found in the facts and nowhere else.

A product is a list of links before it is a ranking: each link is one child, one fact, and whom or
what or where it ties the child to. Rankings count links and never who somebody is.
"""
