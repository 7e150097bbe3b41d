"""Who may be whom: candidates by keys, scores by one model, decisions by plain rules."""
