"""The course under way: where the learner stands, what is on the stage, what was answered and kept."""
