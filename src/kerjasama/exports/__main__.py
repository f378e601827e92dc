"""Write the pages of the registry: ``python -m kerjasama.exports docs/registry``."""

import sys
from pathlib import Path

from kerjasama.exports.pages import write
from kerjasama.world import World

print(write(World.load(), Path(sys.argv[1])), "pages")  # noqa: T201 - a command
