"""Dialogs: the few places that ask before something is done."""
