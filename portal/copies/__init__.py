"""Working copies: changes of what the public sees, made beside it and published in one step; and forms left open.

`merging` puts three versions of a record together, `writing` is the one door for every writer, `models` what is kept.
"""
