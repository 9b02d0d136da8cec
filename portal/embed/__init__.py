"""A town shows *our projects*, *our events* or one project on its own pages: one line of HTML with a frame in it.

Frames are allowed on the addresses of `frames` and nowhere else; they set no cookie and ask nobody else. A script that
fits the height is optional. This package puts the apps together, as `portal.urls` does.
"""
