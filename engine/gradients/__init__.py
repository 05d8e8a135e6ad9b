"""How far the gradient reaches back through time: exact, by the chain rule, with numbers no type has room for."""
