"""Ears: read the files of one publisher and turn its rows into statements."""

from kerjasama.sources.claims import Dataset, read, read_all
from kerjasama.sources.kinds import KINDS, Column, Kind
from kerjasama.sources.rules import Rules, read_rules

__all__ = ["KINDS", "Column", "Dataset", "Kind", "Rules", "read", "read_all", "read_rules"]
