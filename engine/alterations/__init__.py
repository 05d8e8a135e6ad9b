"""What a person changed, applied to a model and its input: the changes are those of `engine.protocol.what_if`."""
