"""Names as texts write them and the registry does not: other spellings, short forms, slips."""

from collections.abc import Iterator
from typing import Final

from kerjasama.lessons.claims.patterns import regex

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
    "O": {
        "": "Peace and Security Council",
        "AES": "Alliance of Sahel States; Aliansi Negara Sahel; Aliansi Negara-Negara Sahel",
        "AMU": "Uni Arab Maghreb; Uni Maghribi Arab; Uni Arab Maghribi",
        "ANDEAN-COMMUNITY": (
            "Comunidad Andina; Andean Pact; Pakta Andes; Andean Community of Nations; Andean Group"
        ),
        "APEC": (
            "Asia Pacific Economic Cooperation; Asia-Pacific Economic Co-operation; Asia "
            "Pasific Economic Cooperation; Asia Pacific Economic Corporation; Asia-Pacific "
            "Economic Corporation; Asia Pacific Economic Coorporation; Kerja Sama Ekonomi "
            "Asia dan Pasifik"
        ),
        "ASEAN": (
            "Association of South East Asian Nations; Association of South-East Asian "
            "Nations; Association of Southeast Asia Nations; Association of South East Asia "
            "Nations; Association of Southeast Asian Nation; Persatuan Bangsa-Bangsa Asia "
            "Tenggara; Perhimpunan Negara-Negara Asia Tenggara; Asosiasi Bangsa-Bangsa Asia "
            "Tenggara; Perhimpunan Bangsa Asia Tenggara; Persatuan Negara-Negara Asia "
            "Tenggara"
        ),
        "ASEAN-PLUS-THREE": "ASEAN+3",
        "ASEM": "Pertemuan Asia Eropa",
        "BIMSTEC": (
            "Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation; "
            "Bay of Bengal Initiative for Multisectoral Technical and Economic Cooperation; "
            "Inisiatif Teluk Benggala untuk Kerja Sama Teknis dan Ekonomi Multisektoral"
        ),
        "CARICOM": "Caribbean Community and Common Market; Komunitas dan Pasar Bersama Karibia",
        "CELAC": "Komunitas Negara Amerika Latin dan Karibia",
        "CIS": "Persemakmuran Negara-Negara Independen; Persemakmuran Negara Merdeka",
        "COE": "Dewan Eropa",
        "COMMONWEALTH": "Persemakmuran Inggris; persemakmuran Inggris; British Commonwealth",
        "CSTO": "Organisasi Traktat Keamanan Kolektif; Organisasi Pakta Keamanan Kolektif",
        "D8": (
            "Developing Eight; Developing-8; Developing 8 Countries; Developing Eight "
            "Countries; Organisasi D-8; Delapan Negara Berkembang; Group of Eight Developing "
            "Countries"
        ),
        "EAEU": "Uni Ekonomi Eurasia; Eurasian Union",
        "EAS": "Konferensi Tingkat Tinggi Asia Timur; East Asian Summit",
        "ECOWAS": (
            "Komunitas Ekonomi Afrika Barat; Komunitas Ekonomi Negara Afrika Barat; Economic "
            "Community of West Africa States; Economic Community of West Africa; Economic "
            "Community Of West African States"
        ),
        "ECSC": "Komunitas Batubara dan Baja Eropa; Coal and Steel Community",
        "EEA": "Kawasan Ekonomi Eropa; Area Ekonomi Eropa",
        "EFTA": (
            "Kawasan Perdagangan Bebas Eropa; European Free Trade Area; Perhimpunan "
            "Perdagangan Bebas Eropa; European Free Trade Agreement"
        ),
        "EU": "European Communities",
        "EURO-AREA": (
            "euro zone; Euro zone; euro-zone currency union; euro currency zone; eurozone; "
            "euro area; kawasan euro; zona euro; the euro; the euro currency; the euro single "
            "currency; mata uang euro; Economic and Monetary Union; EU Economic and Monetary "
            "Union; European Economic and Monetary Union"
        ),
        "FAO": (
            "Organisasi Pangan dan Pertanian PBB; Organisasi Pangan Dunia; Badan Pangan "
            "Dunia; Badan Pangan dan Pertanian Dunia; Badan Pangan dan Pertanian PBB; Badan "
            "Pangan PBB; Food and Agricultural Organization; Food And Agriculture "
            "Organization"
        ),
        "G20": "Kelompok 20; Grup 20; G 20",
        "G7": "G-7; Group of 7; Kelompok 7; Grup Tujuh",
        "G77": "G-77; Group of Seventy-Seven",
        "GATT": (
            "General Agreement on Tariff and Trade; General Agreement of Tariffs and Trade; "
            "General Agreement on Trade and Tariffs; General Agreement on Trade and Tariff; "
            "General Agreement of Tariff and Trade"
        ),
        "GCC": "Gulf Cooperation Council; Dewan Kerja Sama Teluk",
        "IAEA": "Badan Energi Atom Internasional; Badan Tenaga Nuklir Internasional",
        "ICAO": "Organisasi Penerbangan Sipil Dunia",
        "ICC": (
            "Mahkamah Kejahatan Internasional; Mahkamah Kriminal Internasional; Pengadilan "
            "Kriminal Internasional; Pengadilan Pidana Internasional"
        ),
        "IFAD": (
            "Dana Internasional bagi Pembangunan Pertanian; Dana Internasional untuk "
            "Pengembangan Pertanian; Dana Pembangunan Pertanian Internasional; International "
            "Fund for Agriculture Development"
        ),
        "IFC": "Korporasi Finansial Internasional; International Finance Corporation",
        "ILO": (
            "Organisasi Buruh Internasional; Organisasi Perburuhan Dunia; Organisasi Buruh "
            "Sedunia; Organisasi Buruh Dunia; Organisasi Ketenagakerjaan Internasional; "
            "International Labour Organisation"
        ),
        "IMF": "Dana Moneter Dunia",
        "IMO": (
            "Organisasi Kelautan Internasional; Organisasi Maritim Dunia; International "
            "Maritime Organisation"
        ),
        "INTERPOL": (
            "Organisasi Polisi Kriminal Internasional; International Criminal Police "
            "Organization; Organisasi Kepolisian Kriminal Internasional; Organisasi Polisi "
            "Internasional"
        ),
        "IOM": "Organisasi Migrasi Internasional; Organisasi Internasional Migrasi",
        "IORA": (
            "Indian Ocean Rim Association for Regional Cooperation; IOR-ARC; Asosiasi Lingkar "
            "Samudra Hindia; Asosiasi Negara-Negara Pesisir Samudra Hindia; Asosiasi Negara "
            "Lingkar Samudra Hindia; Asosiasi Negara-Negara di Lingkar Samudra Hindia"
        ),
        "ISDB": "Bank Pembangunan Islami; IDB (Islamic Development Bank)",
        "ITU": (
            "Persatuan Telekomunikasi Internasional; Uni Telekomunikasi Internasional; "
            "Serikat Telekomunikasi Internasional; International Telecommunications Union; "
            "Himpunan Telekomunikasi Internasional; Persatuan Telekomunikasi Sedunia"
        ),
        "LAS": "Liga Negara Arab; League of Arab Nations",
        "MERCOSUR": (
            "Mercado Común del Sur; Mercado Comun del Sur; Pasar Bersama Amerika Selatan; "
            "Mercosul; Common Market of the South"
        ),
        "NATO": (
            "Organisasi Pakta Atlantik Utara; Pakta Atlantik Utara; Organisasi Pertahanan "
            "Atlantik Utara; Pakta Pertahanan Negara-Negara Atlantik Utara; Aliansi Atlantik "
            "Utara; North Atlantic Alliance; Organisasi Pakta Pertahanan Atlantik Utara; "
            "Organisasi Perjanjian Pertahanan Atlantik Utara"
        ),
        "NDB": "Bank Pembangunan BRICS; BRICS Bank; BRICS Development Bank",
        "NON-ALIGNED": (
            "Gerakan Nonblok; gerakan Nonblok; gerakan Non-Blok; Nonaligned Movement; "
            "Non-Blok; Nonblok"
        ),
        "OAPEC": (
            "Organization of Arab Petroleum Exporting Countries; Organisasi Negara-Negara "
            "Arab Pengekspor Minyak"
        ),
        "OAS": (
            "Organisasi Negara Amerika; Organization of the American States; Organisasi "
            "Negara-Negara di Amerika"
        ),
        "OAU": "Organization of African Unity; Organisasi Kesatuan Afrika",
        "OECD": (
            "Organisasi Kerja Sama Ekonomi dan Pembangunan; Organisasi Kerja Sama dan "
            "Pembangunan Ekonomi; Organisasi bagi Kerja Sama Ekonomi dan Pembangunan; "
            "Organisation for Economic Cooperation and Development; Organisasi untuk Kerja "
            "Sama dan Pembangunan Ekonomi; Organisation of Economic Cooperation and "
            "Development; Organization for Economic Co-operation and Development"
        ),
        "OIC": (
            "Organization of Islamic Conference; Organisation Islamic Conference; Organisasi "
            "Kerja Sama Negara-Negara Islam; Organization of The Islamic Conference; "
            "Organisation of Islamic Countries"
        ),
        "OIF": (
            "Francophonie; La Francophonie; Organisation internationale de la Francophonie; "
            "Frankofoni"
        ),
        "OPEC": (
            "Organisasi Negara-Negara Pengekspor Minyak Bumi; Organisasi Negara-Negara "
            "Pengekspor Minyak; Organization of Petroleum Exporting Countries; Organisation "
            "of Petroleum Exporting Countries; Organization for Petroleum Exporting "
            "Countries; Organisasi Negara Pengekspor Minyak; Organisasi Negara Pengekspor "
            "Minyak Bumi; Organisasi Negara-Negara Eksportir Minyak; Organisasi Negara-Negara "
            "Eksportir Minyak Bumi; Organisasi Negara-Negara Penghasil Minyak; Organisasi "
            "Negara Penghasil Minyak; Organisasi Negara-Negara Penghasil dan Pengekspor "
            "Minyak; Organization of the Petroleum Exporting Country; Organization of "
            "Petroleum Exporting Country; Organization of Oil Exporting Countries"
        ),
        "OSCE": (
            "Organisasi Keamanan dan Kerja Sama Eropa; Organisasi untuk Keamanan dan Kerja "
            "Sama Eropa; Organisasi Keamanan dan Kerja Sama di Eropa; Organisasi bagi "
            "Keamanan dan Kerja Sama di Eropa"
        ),
        "OTS": (
            "Turkic Council; Dewan Turkik; Organisasi Negara-Negara Turki; Organisation of "
            "Turkic States"
        ),
        "PIF": (
            "South Pacific Forum; Forum Pasifik Selatan; Pacific Island Forum; Forum "
            "Negara-Negara Kepulauan Pasifik; Forum Kepulauan-Kepulauan Pasifik"
        ),
        "QUAD": "Quadrilateral Security Dialog; Dialog Keamanan Kuadrilateral",
        "SAARC": (
            "South Asian Association of Regional Cooperation; South Asia Association for "
            "Regional Cooperation; South Asian Association for Regional Co-operation; "
            "Asosiasi Asia Selatan untuk Kerja Sama Regional; Asosiasi untuk Kerja Sama "
            "Regional Asia Selatan; Perhimpunan Asia Selatan untuk Kerja Sama Regional; "
            "Perhimpunan Kerja Sama Regional Asia Selatan; Asosiasi Kerja Sama Regional "
            "Negara-Negara Asia Selatan"
        ),
        "SADC": (
            "Masyarakat Pembangunan Afrika Selatan; Masyarakat Pembangunan Afrika bagian Selatan"
        ),
        "SCO": "Organisasi Kerja Sama Shanghai (SCO)",
        "SEAMEO": (
            "Southeast Asia Ministers of Education Organization; Organisasi Menteri-Menteri "
            "Pendidikan Asia Tenggara"
        ),
        "SEATO": (
            "Pakta Pertahanan Asia Tenggara; Organisasi Pakta Pertahanan Asia Tenggara; "
            "Organisasi Traktat Asia Tenggara; Organisasi Pakta Asia Tenggara; Southeast "
            "Asian Treaty Organization; Southeast Asia Collective Defense Treaty Organization"
        ),
        "SICA": "Sistem Integrasi Amerika Tengah",
        "UN": (
            "Persatuan Bangsa-Bangsa; United Nation; United Nations Organisation; The United "
            "Nation; Perserikatan Bangsa–Bangsa"
        ),
        "UN-ECOSOC": "Dewan Ekonomi dan Sosial",
        "UN-GA": "Majelis Umum",
        "UN-HRC": "Dewan HAM",
        "UN-ICJ": "Mahkamah Keadilan Internasional; International Court Of Justice",
        "UN-SC": "Dewan Keamanan; Dewan Keamanan (DK) PBB",
        "UN-TC": "Dewan Perwalian",
        "UN-TOURISM": (
            "UNWTO; World Tourism Organization; Organisasi Pariwisata Dunia; UN World Tourism "
            "Organization; Badan Pariwisata Dunia"
        ),
        "UNASUR": "Union of South American Nations; Uni Negara-Negara Amerika Selatan",
        "UNCTAD": (
            "UN Trade and Development; Konferensi PBB untuk Perdagangan dan Pembangunan; "
            "Konferensi PBB mengenai Perdagangan dan Pembangunan; United Nations Conference "
            "for Trade and Development; Konferensi Perdagangan dan Pembangunan PBB"
        ),
        "UNDP": "Badan Pembangunan PBB; Badan Program Pembangunan PBB",
        "UNEP": (
            "Badan Lingkungan Hidup PBB; Program Lingkungan Hidup PBB; UN Environment; Badan "
            "Lingkungan PBB"
        ),
        "UNESCO": (
            "Organisasi Pendidikan, Keilmuan, dan Kebudayaan PBB; Organisasi Pendidikan, Ilmu "
            "Pengetahuan, dan Kebudayaan PBB; United Nations Education, Scientific and "
            "Cultural Organization; United Nations Educational, Scientific, and Cultural "
            "Organization; United Nations Educational Scientific and Cultural Organization; "
            "Badan Pendidikan, Ilmu Pengetahuan, dan Kebudayaan PBB; Badan Pendidikan, "
            "Keilmuan, dan Kebudayaan PBB; Organisasi Pendidikan, Sains, dan Kebudayaan PBB; "
            "Organisasi Pendidikan, Ilmu Pengetahuan, dan Budaya PBB"
        ),
        "UNFPA": (
            "United Nations Fund for Population Activities; Badan Kependudukan PBB; UN "
            "population agency"
        ),
        "UNHCR": (
            "UN Refugee Agency; UN refugee agency; United Nations refugee agency; Badan "
            "Pengungsi PBB; Badan pengungsi PBB; Komisaris Tinggi PBB untuk Pengungsi; Komisi "
            "Tinggi PBB untuk Pengungsi; Komisi Tinggi PBB Urusan Pengungsi; Komisioner "
            "Tinggi PBB untuk Pengungsi; Komisariat Tinggi PBB Urusan Pengungsi; Badan PBB "
            "untuk Pengungsi; Badan PBB untuk Urusan Pengungsi; Badan PBB Urusan Pengungsi; "
            "United Nations High Commissioner for Refugees; United Nations High Commission "
            "for Refugees; United Nations High Commissioner for Refugee"
        ),
        "UNICEF": (
            "Dana Anak-Anak Internasional; United Nations Children Fund; UN children's "
            "agency; UN Children's agency; Badan Anak-Anak PBB; Dana Darurat Internasional "
            "Anak-Anak PBB; Dana Internasional Darurat Anak-Anak PBB; United Nations "
            "International Children Emergency Fund; Dana Anak-anak Internasional PBB; Dana "
            "PBB untuk Anak-Anak"
        ),
        "UNIDO": "Organisasi Pengembangan Industri PBB; Badan Pembangunan Industri PBB",
        "UNRWA": (
            "Badan PBB untuk Pengungsi Palestina; UN agency for Palestinian refugees; UN "
            "agency for Palestine refugees"
        ),
        "UPU": (
            "Persatuan Pos Sedunia; Uni Pos Sedunia; Perhimpunan Pos Dunia; Serikat Pos "
            "Sedunia; Uni Pos Universal; Persatuan Pos Dunia; Persatuan Pos Internasional; "
            "Universal Post Union; Himpunan Pos Sedunia"
        ),
        "WAEMU": "UEMOA",
        "WARSAW-PACT": "Warsaw Treaty; Pakta Warszawa; Pact of Warsaw; Warsawa Pact",
        "WB": (
            "International Bank for Reconstruction and Development; Bank Internasional bagi "
            "Rekonstruksi dan Pembangunan; Bank Internasional Rekonstruksi dan Pembangunan"
        ),
        "WCO": (
            "Organisasi Pabean Dunia; Organisasi Bea Cukai Dunia; Organisasi Kepabeanan "
            "Internasional"
        ),
        "WFP": (
            "Program Pangan PBB; Program Makanan Dunia; Program Pangan Sedunia; Badan Pangan "
            "Dunia PBB"
        ),
        "WHO": (
            "Organisasi Kesehatan Sedunia; Organisasi Kesehatan PBB; Badan Kesehatan PBB; "
            "Badan Kesehatan Sedunia; UN health agency"
        ),
        "WIPO": (
            "Organisasi Kekayaan Intelektual Dunia; Organisasi Hak atas Kekayaan Intelektual "
            "Dunia; World Intellectual Property Organisation"
        ),
        "WMO": "Organisasi Meteorologi Sedunia; Badan Meteorologi Dunia",
    },
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
SPELT: Final = {  # words of names that are written in two ways
    "organization": "organisation",
    "labor": "labour",
    "defense": "defence",
    "center": "centre",
    "program": "programme",
    "masyarakat": "komunitas",
    "samudera": "samudra",
    "komprehensif": "menyeluruh",
    "perancis": "prancis",
    "cina": "tiongkok",
    "china": "tiongkok",
}
_SHORTER: Final = (
    ("United Nations", "UN"),
    ("Perserikatan Bangsa-Bangsa", "PBB"),
    ("Southeast", "South East"),
    ("Agreement Establishing the ", ""),
    ("Perjanjian Pembentukan Kawasan", "Kawasan"),
    ("Persetujuan Pembentukan Kawasan", "Kawasan"),
)
_TREATY: Final = regex(r"(?P<sort>Perjanjian|Persetujuan|Traktat|Kesepakatan|Pakta) (?P<rest>.+)")
_SORTS: Final = ("Perjanjian", "Persetujuan", "Traktat", "Kesepakatan")
_OF: Final = regex(r"(?P<sort>Treaty|Convention|Protocol) of (?P<place>[A-Z]\w+)")
_PLACE: Final = regex(r"(?P<place>[A-Z]\w+) (?P<sort>Treaty|Convention|Protocol)")


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


def variants(name: str) -> Iterator[str]:
    """What a name is shortened or turned to; it may then be that of something else too.

    Examples
    --------
    >>> list(variants("United Nations Population Fund")), list(variants("Treaty of Nice"))
    (['UN Population Fund'], ['Nice Treaty'])
    """
    for long, short in _SHORTER:
        if long in name and long != name:
            yield name.replace(long, short)
    treaty = _TREATY.fullmatch(name)
    if treaty:
        yield from (f"{sort} {treaty['rest']}" for sort in _SORTS if sort != treaty["sort"])
    if turned := _OF.fullmatch(name):
        yield f"{turned['place']} {turned['sort']}"
    if turned := _PLACE.fullmatch(name):
        yield f"{turned['sort']} of {turned['place']}"
