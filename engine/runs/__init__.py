"""Training as it happens: one or several models on the same batches, steered, kept and gone back to.

`run` is the loop; `learner` one model in it, on `flat` vectors, with a rule of `optimisers`; `moment` all that a
run is at a training step, kept in a `history` and written into checkpoints; `halt` finds what went wrong first;
`spread` and `histograms` look at gates, weights and gradients; `certificate` makes a model fit to be handed out.
It does not know requests (`engine.trainings`) nor any one task (`engine.tasks`).
"""
