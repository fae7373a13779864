"""Reads every account of a story at once; every statement rests on exact characters of a page."""
