"""The window: the only layer that imports Qt, with `annotator.app`."""
