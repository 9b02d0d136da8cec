"""Tables that people bring: read with care, understood cell by cell, shown before anything is written.

`cells` reads files and refuses hostile ones, `values` understands a cell as a column means it, `bulk` checks and writes
many new records. What records the rows make is said in `projects.importing`.
"""
