"""Annotator: read sources closely, label what they say, and take the labels out as data."""

__version__ = "0.1.0"
