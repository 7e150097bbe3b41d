"""How what people say is made comparable: pure, bounded, and never shown in place of the words."""
