"""The life of a record on the portal: draft, in review, published, archived; who moves it where, who is told."""
