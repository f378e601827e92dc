"""Treaties that made organisations: their parties are the members of these.

The registry records no parties of such a treaty of its own.
"""

from typing import Final

BODIES: Final = {  # the organisation that each made
    "ADB-CHARTER-1965": "ADB",
    "AIIB-AOA-2015": "AIIB",
    "ASUNCION-1991": "MERCOSUR",
    "BRETTON-WOODS-IBRD-1944": "WB",
    "BRETTON-WOODS-IMF-1944": "IMF",
    "CARTAGENA-1969": "ANDEAN-COMMUNITY",
    "CHAGUARAMAS-1973": "CARICOM",
    "COMESA-1993": "COMESA",
    "EFTA-1960": "EFTA",
    "FAO-CONSTITUTION-1945": "FAO",
    "GATT-1947": "GATT",
    "MARRAKESH": "WTO",
    "MONTEVIDEO-1980": "LAIA",
    "ROME-1957": "EU",
    "SACU-1910": "SACU",
    "TEU": "EU",
    "UN-CHARTER": "UN",
    "UNESCO-CONSTITUTION-1945": "UNESCO",
    "WAEMU-1994": "WAEMU",
    "WHO-CONSTITUTION-1946": "WHO",
}
