"""The data of the web atlas, as files that open from a server and from a folder alike.

Every file is a small classic script, ``kerjasama.take("state/IDN",{…});``, because a page that was
opened from a folder may load scripts beside it and nothing else. `web/src/lib/data.ts` says what
each holds.
"""

from kerjasama.atlas.files import data_file, names
from kerjasama.atlas.site import site

__all__ = ["data_file", "names", "site"]
