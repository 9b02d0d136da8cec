"""Projects, partners and agreements from tables that people bring.

`own` reads the tables that the portal gives out, `simple` the template and the lists of programmes and of the European
Union; both say what they found as `Brought` records. `plan` compares these with what is there and checks every value,
`writing` writes what the plan says: new records as drafts, changes of published ones into their working copies.
"""
