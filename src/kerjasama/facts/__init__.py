"""What a fact is: who said what about what, and when it held."""

from kerjasama.facts.source import Promises, Source
from kerjasama.facts.span import Edge, Span
from kerjasama.facts.statement import Basis, Statement
from kerjasama.facts.when import When

__all__ = ["Basis", "Edge", "Promises", "Source", "Span", "Statement", "When"]
