"""The portal: what every app shares, and the place where the apps are put together."""

__version__ = "0.1.0"
