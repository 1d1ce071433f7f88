"""Words that hurt, and the rules that find them."""
