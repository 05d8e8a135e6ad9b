"""What a question is answered with: one widget a kind. None of them knows what is right."""
