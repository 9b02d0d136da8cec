"""A microproject written down on one page."""
