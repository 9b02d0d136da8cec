"""Translating the content: one record beside its original, or many in files that go out and come back."""
