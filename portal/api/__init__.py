"""The open API: everything public, for programs, to read. Each app says in its `api.py` what its records look like.

It knows nothing that the pages do not know: the same `published()`, the same filter sets, the same order of languages.
What is not stated is `null`, never zero and never an empty text.
"""
