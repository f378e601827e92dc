"""The whole registry as open data: tables, a data package, linked data, a graph.

Every export holds a codebook, the licence and how to cite; the same data give the same bytes.
"""

from kerjasama.exports.folder import FORMATS, export

__all__ = ["FORMATS", "export"]
