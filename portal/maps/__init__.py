"""Maps drawn on the server: places, links between them, borders and coasts. Knows nothing of any model.

draw([MapPoint(50.767, 15.056, "Liberec", lead=True), MapPoint(50.896, 14.807, "Zittau")], [(0, 1)], title=…)
"""

from portal.maps.drawing import draw
from portal.maps.painting import Palette, draw_on
from portal.maps.scene import MapPoint

__all__ = ["MapPoint", "Palette", "draw", "draw_on"]
