"""Charts of the tables, for print: each as vectors (SVG) and as dots (PNG), the same bytes for the same graph."""

from kg.showing.charts.fonts import Lettering, lettering
from kg.showing.charts.write import write_chart

__all__ = ["Lettering", "lettering", "write_chart"]
