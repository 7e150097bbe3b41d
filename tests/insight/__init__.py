"""What another policy would have meant."""
