"""Pages on which people tell facts: records, drafts, answers to concerns and duties."""
