"""The list of operations that Article 49(3) of Regulation (EU) 2021/1060 asks for, and what is missing in it.

An operation is a published project under a published programme that has been chosen for support: neither an idea nor
an application. The list says what was stated and nothing else.
"""
