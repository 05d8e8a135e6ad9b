"""Documents: what a person saves and opens again, the stack of what was done, and what is left after a crash."""
