"""The door for people who do not write Python: parse, ask the world, print. No arithmetic."""

from kerjasama.cli.app import main

__all__ = ["main"]
