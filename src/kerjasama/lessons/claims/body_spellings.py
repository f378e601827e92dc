"""Names of organisations as texts write them and the registry does not."""

from typing import Final

BODY_SPELLINGS: Final = {  # by code; without one what is not known here
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
    "ASEAN-PLUS-THREE": "ASEAN Plus 3",
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
        "Gerakan Nonblok; gerakan Nonblok; gerakan Non-Blok; Nonaligned Movement; Non-Blok; Nonblok"
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
        "Francophonie; La Francophonie; Organisation internationale de la Francophonie; Frankofoni"
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
    "SADC": ("Masyarakat Pembangunan Afrika Selatan; Masyarakat Pembangunan Afrika bagian Selatan"),
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
        "Organisasi Pabean Dunia; Organisasi Bea Cukai Dunia; Organisasi Kepabeanan Internasional"
    ),
    "WFP": (
        "Program Pangan PBB; Program Makanan Dunia; Program Pangan Sedunia; Badan Pangan Dunia PBB"
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
}
