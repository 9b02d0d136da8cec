"""Any number of invented projects with all their relations, for trying out how the portal bears them.

The same number and seed always give the same records. Places are real towns near a border; organisations, programmes
and projects bear invented names and are marked as samples.
"""
