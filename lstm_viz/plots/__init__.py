"""Plots of training and of gradients, drawn with pyqtgraph: imported only after the window's first paint."""
