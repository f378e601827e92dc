"""The second face: everything that the command line answers, over HTTP, for reading only.

A request walks: `shield` (limits, headers) → `application` (routes) → a question of `registry`,
`pairs`, `laboratory` or `teaching` → a `World` of `worlds`, or a worker process of `pool` for what
is heavy.
Assistants ask the same questions over another protocol: `assistants`, whose `tools` they are.
"""

from kerjasama.api.application import app
from kerjasama.api.server import serve

__all__ = ["app", "serve"]
