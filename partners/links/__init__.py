"""Addresses elsewhere: where records name them, whether they answer, and which are dead."""
