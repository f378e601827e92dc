"""Names as texts write them and the registry does not: other spellings, short forms, slips."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.body_spellings import BODY_SPELLINGS

_SPELLINGS: Final = {  # by kind and code; without a code what is not known here
    "S": {
        "": (
            "South China Sea; East China Sea; Laut China Selatan; Laut China Timur; Laut "
            "Tiongkok Selatan; Laut Cina Timur; Laut Cina Selatan; Sea of Japan; Laut Jepang; "
            "Gulf of Thailand; Teluk Thailand; Gulf of Mexico; Teluk Meksiko; South China sea"
        ),
        "COD": (
            "Democratic Republic of Congo; Congo (Democratic Republic); Congo (Democratic "
            "Republic of the); Congo, Democratic Republic"
        ),
        "COG": "Republic of Congo; Congo (Republic); Congo, Republic",
        "DEU": "German Federal Republic",
        "IDN": "indonesia",
        "LKA": "Srilangka; Sri Langka",
        "LUX": "Luxemburg",
        "PHL": "Filiphina; Philipina; Philipines; Phillipines; Phillippines; Pilipina",
        "SOM": "Somali Democratic Republic",
        "THA": "Muangthai",
        "TWN": "Chinese Taipei; China Taipei",
        "USA": "U.S.",
    },
    "O": BODY_SPELLINGS,
    "A": {
        "": "Traktat Paris; Treaty of Paris; Paris Treaty",
        "AANZFTA": (
            "ASEAN-Australia-New Zealand Free Trade Area; ASEAN-Australia-New Zealand Free "
            "Trade Agreement; ASEAN-Australia-New Zealand FTA"
        ),
        "ACFTA": (
            "ASEAN-China Free Trade Area; ASEAN–China Free Trade Area; ASEAN-China Free Trade "
            "Agreement; China-ASEAN Free Trade Area; Kawasan Perdagangan Bebas ASEAN-China; "
            "Perjanjian Perdagangan Bebas ASEAN-China"
        ),
        "AFCFTA-2018": (
            "African Continental Free Trade Area; Kawasan Perdagangan Bebas Benua Afrika; "
            "Kawasan Perdagangan Bebas Kontinental Afrika"
        ),
        "AFTA-1992": (
            "AFTA; ASEAN Free Trade Area; ASEAN Free Trade Agreement; ASEAN Free Trade "
            "Association; Kawasan Perdagangan Bebas ASEAN; Area Perdagangan Bebas ASEAN; "
            "Perjanjian Perdagangan Bebas ASEAN; Asean Free Trade Area"
        ),
        "AIFTA": (
            "ASEAN-India Free Trade Area; ASEAN-India Free Trade Agreement; Kawasan "
            "Perdagangan Bebas ASEAN-India"
        ),
        "AJCEP": (
            "ASEAN-Japan Comprehensive Economic Partnership; ASEAN-Japan Comprehensive "
            "Economic Partnership Agreement; Kemitraan Ekonomi Komprehensif ASEAN-Jepang"
        ),
        "AKFTA": (
            "ASEAN-Korea Free Trade Area; ASEAN-Korea Free Trade Agreement; ASEAN-Republic of "
            "Korea Free Trade Area; Kawasan Perdagangan Bebas ASEAN-Korea"
        ),
        "ANZUS-1951": "Australia, New Zealand, United States Security Treaty",
        "ASUNCION-1991": (
            "Asunción Treaty; Asuncion Treaty; Treaty of Asuncion; Traktat Asuncion; "
            "Perjanjian Asuncion"
        ),
        "BRUSSELS-1948": "Brussels Treaty; Treaty of Brussels; Traktat Brussel",
        "CPTPP": (
            "Comprehensive and Progressive Agreement for Trans-Pacific Partnership; "
            "Comprehensive and Progressive Trans-Pacific Partnership; Comprehensive and "
            "Progressive Agreement for the Trans-Pacific Partnership"
        ),
        "CTBT": (
            "Comprehensive Nuclear Test Ban Treaty; Comprehensive Nuclear-Test-Ban Treaty; "
            "Comprehensive Test Ban Treaty; Traktat Larangan Uji Coba Nuklir; Traktat "
            "Pelarangan Uji Coba Nuklir; Traktat Larangan Menyeluruh Uji Coba Nuklir"
        ),
        "IA-CEPA": (
            "Indonesia-Australia Comprehensive Economic Partnership Agreement; "
            "Indonesia-Australia CEPA; CEPA Indonesia-Australia; Indonesia-Australia "
            "Comprehensive Economic Partnership"
        ),
        "IDN-ARE-CEPA": (
            "IUAE-CEPA; Indonesia-UAE CEPA; Indonesia-United Arab Emirates CEPA; CEPA "
            "Indonesia-UEA; Indonesia-UAE Comprehensive Economic Partnership Agreement; "
            "Indonesia-United Arab Emirates Comprehensive Economic Partnership Agreement"
        ),
        "IDN-CHL-CEPA": (
            "Indonesia-Chile Comprehensive Economic Partnership Agreement; Indonesia-Chile "
            "CEPA; CEPA Indonesia-Chile"
        ),
        "IDN-EFTA-CEPA": (
            "Indonesia-EFTA CEPA; I-EFTA CEPA; IEFTA-CEPA; Indonesia-EFTA Comprehensive "
            "Economic Partnership Agreement; CEPA Indonesia-EFTA"
        ),
        "IDN-MOZ-PTA": (
            "Indonesia-Mozambique Preferential Trade Agreement; IM-PTA; Indonesia-Mozambik "
            "PTA; Indonesia-Mozambique PTA"
        ),
        "IDN-PAK-PTA": (
            "Indonesia-Pakistan Preferential Trade Agreement; IP-PTA; Indonesia-Pakistan PTA"
        ),
        "IEU-CEPA": (
            "Indonesia-EU CEPA; I-EU CEPA; Indonesia-European Union CEPA; Indonesia-European "
            "Union Comprehensive Economic Partnership Agreement; Indonesia-EU Comprehensive "
            "Economic Partnership Agreement; CEPA Indonesia-Uni Eropa"
        ),
        "IJEPA": (
            "Indonesia-Japan Economic Partnership Agreement; Indonesia Japan Economic "
            "Partnership Agreement; Indonesia-Japan Economic Partnership; Indonesia-Japan "
            "EPA; EPA Indonesia-Jepang; Persetujuan Kemitraan Ekonomi Indonesia-Jepang; "
            "Japan-Indonesia Economic Partnership Agreement; Perjanjian Kemitraan Ekonomi "
            "Indonesia-Jepang"
        ),
        "IK-CEPA": (
            "Indonesia-Korea Comprehensive Economic Partnership Agreement; Indonesia-Korea "
            "CEPA; Indonesia-South Korea CEPA; CEPA Indonesia-Korea; CEPA Indonesia-Korea "
            "Selatan; Indonesia-South Korea Comprehensive Economic Partnership Agreement; "
            "Indonesia-Korea Comprehensive Economic Partnership; Korea-Indonesia CEPA"
        ),
        "KYOTO-1997": "Kyoto Accord; Protocol Kyoto",
        "LISBON-2007": "Lisbon Treaty",
        "LOMBOK-TREATY-2006": "Lombok Treaty; Lombok Agreement; Traktat Lombok",
        "NAFTA": (
            "North America Free Trade Agreement; North American Free Trade Area; North "
            "America Free Trade Area; Kawasan Perdagangan Bebas Amerika Utara; Perjanjian "
            "Perdagangan Bebas Amerika Utara; North American Free Trade Agreement"
        ),
        "NICE-2001": "Treaty of Nice",
        "NORTH-ATLANTIC-TREATY": (
            "Washington Treaty; Treaty of Washington; Traktat Washington; Traktat Atlantik "
            "Utara; Perjanjian Atlantik Utara"
        ),
        "NPT": (
            "Nuclear Non-Proliferation Treaty; Non-Proliferation Treaty; Nonproliferation "
            "Treaty; Nuclear Nonproliferation Treaty; Traktat Non-Proliferasi Nuklir; Traktat "
            "Nonproliferasi Nuklir; Traktat Non-Proliferasi Senjata Nuklir; Traktat "
            "Nonproliferasi Senjata Nuklir; Treaty on the Nonproliferation of Nuclear Weapons"
        ),
        "OPEN-SKIES-1992": "Open Skies Treaty; Perjanjian Langit Terbuka",
        "PARIS-2015": (
            "Paris Climate Accord; Paris Climate Accords; Paris climate accord; Paris Climate "
            "Agreement; Paris climate agreement; Perjanjian Iklim Paris; Kesepakatan Iklim "
            "Paris; Persetujuan Iklim Paris; Paris Accords; Paris climate deal; Paris "
            "Agreement on climate change; Paris Climate Change Agreement"
        ),
        "RCEP": (
            "Kemitraan Ekonomi Komprehensif Regional; Perjanjian Kemitraan Ekonomi "
            "Komprehensif Regional; Regional Comprehensive Economic Partnership; Regional "
            "Comprehensive Economic Partnership Agreement"
        ),
        "ROME-1957": "Traktat Roma; Rome Treaty; Treaties of Rome",
        "SEANWFZ-1995": (
            "SEANWFZ; Southeast Asia Nuclear Weapon-Free Zone; Southeast Asian "
            "Nuclear-Weapon-Free Zone Treaty; Southeast Asia Nuclear Weapon-Free Zone Treaty; "
            "Southeast Asian Nuclear Weapon-Free Zone; Kawasan Bebas Senjata Nuklir Asia "
            "Tenggara; Traktat Kawasan Bebas Senjata Nuklir Asia Tenggara; Zona Bebas Senjata "
            "Nuklir Asia Tenggara"
        ),
        "TAC-1976": (
            "Treaty of Amity and Cooperation; Traktat Persahabatan dan Kerja Sama; Perjanjian "
            "Persahabatan dan Kerja Sama di Asia Tenggara"
        ),
        "TEU": "Maastricht Treaty; Treaty of Maastricht",
        "TPP": (
            "Trans-Pacific Partnership; Trans Pacific Partnership; Kemitraan Trans-Pasifik; "
            "Kemitraan Trans Pasifik; Trans-Pacific Partnership Agreement"
        ),
        "UN-CHARTER": (
            "Charter of the UN; Charter of United Nations; Charter of The United Nations"
        ),
        "UNCLOS": (
            "Konvensi Hukum Laut PBB; Konvensi PBB tentang Hukum Laut; Konvensi Hukum Laut "
            "Internasional; Law of the Sea Convention; UN Law of the Sea Convention; Law of "
            "the Sea Treaty; Hukum Laut PBB"
        ),
        "UNFCCC-1992": (
            "Konvensi PBB tentang Perubahan Iklim; Konvensi Perubahan Iklim PBB; UN climate "
            "convention"
        ),
        "USMCA": (
            "United States-Mexico-Canada Agreement; US-Mexico-Canada Agreement; Perjanjian "
            "Amerika Serikat-Meksiko-Kanada; United States–Mexico–Canada Agreement; "
            "US–Mexico–Canada Agreement; T-MEC"
        ),
        "ZOPFAN-1971": (
            "Zone of Peace, Freedom and Neutrality; Zone of Peace, Freedom, and Neutrality; "
            "Kawasan Damai, Bebas, dan Netral; Zona Damai, Bebas, dan Netral; Deklarasi "
            "ZOPFAN"
        ),
    },
}


def spellings() -> Iterator[tuple[str, str, str]]:
    """Names with the kind of thing and its code, which is empty for what is not known.

    Examples
    --------
    >>> ("O", "UPU", "Uni Pos Sedunia") in set(spellings())
    True
    """
    for kind, told in _SPELLINGS.items():
        for code, names in told.items():
            yield from ((kind, code, name) for name in names.split("; "))
