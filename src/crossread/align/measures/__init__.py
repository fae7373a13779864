"""Comparers of what can be measured: days, numbers, ranks, stages of one number."""
