"""The two-letter GEC codes that the Factbook files its countries under, and ISO 3166 alpha-3."""

__all__ = ["GEC", "NAMES"]

_PAIRS = (
    "AA:ABW AC:ATG AE:ARE AF:AFG AG:DZA AJ:AZE AL:ALB AM:ARM AN:AND AO:AGO AQ:ASM AR:ARG "
    "AS:AUS AU:AUT AV:AIA AY:ATA BA:BHR BB:BRB BC:BWA BD:BMU BE:BEL BF:BHS BG:BGD BH:BLZ "
    "BK:BIH BL:BOL BM:MMR BN:BEN BO:BLR BP:SLB BR:BRA BT:BTN BU:BGR BV:BVT BX:BRN BY:BDI "
    "CA:CAN CB:KHM CD:TCD CE:LKA CF:COG CG:COD CH:CHN CI:CHL CJ:CYM CK:CCK CM:CMR CN:COM "
    "CO:COL CQ:MNP CS:CRI CT:CAF CU:CUB CV:CPV CW:COK CY:CYP DA:DNK DJ:DJI DO:DMA DR:DOM "
    "EC:ECU EG:EGY EI:IRL EK:GNQ EN:EST ER:ERI ES:SLV ET:ETH EZ:CZE FI:FIN FJ:FJI FK:FLK "
    "FM:FSM FO:FRO FP:PYF FR:FRA FS:ATF GA:GMB GB:GAB GG:GEO GH:GHA GI:GIB GJ:GRD GK:GGY "
    "GL:GRL GM:DEU GQ:GUM GR:GRC GT:GTM GV:GIN GY:GUY HA:HTI HK:HKG HM:HMD HO:HND HR:HRV "
    "HU:HUN IC:ISL ID:IDN IM:IMN IN:IND IO:IOT IR:IRN IS:ISR IT:ITA IV:CIV IZ:IRQ JA:JPN "
    "JE:JEY JM:JAM JO:JOR KE:KEN KG:KGZ KN:PRK KR:KIR KS:KOR KT:CXR KU:KWT KV:XKX KZ:KAZ "
    "LA:LAO LE:LBN LG:LVA LH:LTU LI:LBR LO:SVK LS:LIE LT:LSO LU:LUX LY:LBY MA:MDG MC:MAC "
    "MD:MDA MG:MNG MH:MSR MI:MWI MJ:MNE MK:MKD ML:MLI MN:MCO MO:MAR MP:MUS MR:MRT MT:MLT "
    "MU:OMN MV:MDV MX:MEX MY:MYS MZ:MOZ NC:NCL NE:NIU NF:NFK NG:NER NH:VUT NI:NGA NL:NLD "
    "NN:SXM NO:NOR NP:NPL NR:NRU NS:SUR NU:NIC NZ:NZL OD:SSD PA:PRY PC:PCN PE:PER PK:PAK "
    "PL:POL PM:PAN PO:PRT PP:PNG PS:PLW PU:GNB QA:QAT RI:SRB RM:MHL RN:MAF RO:ROU RP:PHL "
    "RQ:PRI RS:RUS RW:RWA SA:SAU SB:SPM SC:KNA SE:SYC SF:ZAF SG:SEN SH:SHN SI:SVN SL:SLE "
    "SM:SMR SN:SGP SO:SOM SP:ESP ST:LCA SU:SDN SV:SJM SW:SWE SX:SGS SY:SYR SZ:CHE TB:BLM "
    "TD:TTO TH:THA TI:TJK TK:TCA TL:TKL TN:TON TO:TGO TP:STP TS:TUN TT:TLS TU:TUR TV:TUV "
    "TW:TWN TX:TKM TZ:TZA UC:CUW UG:UGA UK:GBR UP:UKR US:USA UV:BFA UY:URY UZ:UZB VC:VCT "
    "VE:VEN VI:VGB VM:VNM VQ:VIR VT:VAT WA:NAM WE:PSE WF:WLF WI:ESH WS:WSM WZ:SWZ YM:YEM "
    "ZA:ZMB ZI:ZWE "
)
GEC = dict(pair.split(":") for pair in _PAIRS.split())
"""GEC code → ISO 3166 alpha-3."""

NAMES = {
    "Antigua & Barbuda": "ATG",
    "Bahamas": "BHS",
    "Bahamas, The": "BHS",
    "Bosnia & Herzegovina": "BIH",
    "Burma": "MMR",
    "Central African Republic": "CAF",
    "Congo": "COG",
    "Congo (Brazzaville)": "COG",
    "Congo, Dem. Rep. of the": "COD",
    "Congo, Democratic Republic of the": "COD",
    "Congo, Republic of the": "COG",
    "Cote d'Ivoire": "CIV",
    "Czech Republic": "CZE",
    "DRC": "COD",
    "Democratic Republic of the Congo": "COD",
    "Dominican Republic": "DOM",
    "French Guiana": "GUF",
    "Gambia, The": "GMB",
    "Gaza Strip": "PSE",
    "Greenland": "GRL",
    "Guadeloupe": "GLP",
    "Holy See": "VAT",
    "Macedonia": "MKD",
    "Martinique": "MTQ",
    "NZ": "NZL",
    "Republic of the Congo": "COG",
    "S. Korea": "KOR",
    "Sint Maarten": "SXM",
    "St. Kitts & Nevis": "KNA",
    "St. Lucia": "LCA",
    "St. Vincent & the Grenadines": "VCT",
    "The Bahamas": "BHS",
    "The Gambia": "GMB",
    "Trinidad & Tobago": "TTO",
    "Turkiye": "TUR",
    "UAE": "ARE",
    "UK": "GBR",
    "US": "USA",
    "USA": "USA",
    "United Arab Emirates": "ARE",
    "West Bank": "PSE",
}
"""Names that occur in partner and border lists and are not an entry's own short form."""
