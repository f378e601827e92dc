"""Words before a run of states, and what they say of it: for `kerjasama.lessons.claims.cues`."""

from typing import Final


def _words(told: str) -> frozenset[str]:
    return frozenset(told.split())


NATIONS: Final = _words(
    "monarchies kingdoms republics monarki kerajaan negara negara-negara countries country"
    " states state nations economies ekonomi bangsa"
)
MEMBERS: Final = _words(
    "makeup anggota anggotanya members member membership keanggotaan keanggotaannya tergabung"
)
FOUNDERS: Final = _words(
    "initial pendiri pendirinya founder founders founding original pemrakarsa penggagas pelopor"
    " perintis"
)
PARTIES: Final = _words("parties signatories signatory pihak peserta penandatangan")
CONSISTS: Final = _words(
    "consists consist consisted consisting comprises comprised comprising comprise terdiri"
    " composed made beranggotakan beranggota menghimpun mewadahi menaungi mencakup meliputi"
    " melibatkan berisi groups grouping unites brings involves involving encompasses links ties"
    " mempersatukan"
    " menyatukan"
)
APART: Final = _words("of dari in di outside beyond besides non selain luar kecuali except")
INCLUDE: Final = _words("include includes included")
WHO: Final = _words("which that yang")
BETWEEN: Final = _words("between among antara of antarnegara dari")
HAVE: Final = _words("has have had memiliki mempunyai")
SORTS: Final = _words(
    "cooperation organisation organization forum kerjasama sama bloc group club alliance"
    " grouping association union partnership pact agreement treaty blok kelompok aliansi"
    " perhimpunan asosiasi persatuan pakta perjanjian"
)
FOUNDED: Final = _words(
    "founded established formed created launched initiated set didirikan dibentuk diprakarsai"
    " digagas dipelopori dicetuskan pembentukan pendirian berdirinya terbentuknya dibentuknya"
    " didirikannya"
)
MADE: Final = _words("founded established formed created set didirikan dibentuk")  # by all of them
MAKERS: Final = _words("membentuk mendirikan memprakarsai menggagas founded established formed")
ADJECTIVES: Final = _words("founding founder original initial")
JOINED: Final = _words("joined bergabung masuk diterima admitted acceded bergabungnya masuknya")
TITLES: Final = _words(
    "ministers minister menteri menlu luar negeri foreign leaders leader pemimpin heads kepala"
    " government governments pemerintah pemerintahan presiden presidents perwakilan"
    " representatives tokoh tokoh-tokoh founding"
)
BY: Final = _words("by oleh prakarsa inisiatif initiative")
LINKS: Final = _words(
    ": ( – — - adalah ialah yaitu yakni are were is was namely merupakan follows berikut be"
)
SOME: Final = _words(
    "include includes included including such seperti termasuk lain antaranya diantaranya"
    " contohnya misalnya like some beberapa sebagian several salah satu satunya"
)
FEW_OF: Final = _words("lain some beberapa sebagian several salah satu satunya")  # join nothing
QUIET: Final = _words(
    "kumpulan sekumpulan grup this"
    " a all also an and as at currently dari dalam dan di the its it their these those our both"
    " dengan in on of from with or that which who now today presently still only just been has have"
    " had being up below listed alphabetical order full current present active main major key core"
    " leading sovereign independent regional developing developed total different well so far"
    " itself officially to together south north east west central southeast there we can see"
    " kawasan wilayah benua yang ini itu tersebut saat kini sekarang sampai hingga telah sudah"
    " sebanyak sejumlah berjumlah ada terdapat seluruh semua para kelima keenam ketujuh ke"
    " lainnya antara sebagai penuh tetap aktif utama resmi awal akhir early late mid tahun bulan"
    " year tanggal pada organisasi forum lembaga blok kelompok aliansi perhimpunan gerakan"
    " komunitas dunia masing-masing adapun daftar nama nama-nama selengkapnya beserta hanya"
    " memiliki mempunyai bergabung menjadi jumlah juga cukup kecil besar bloc group organisation"
    " organization"
    " alliance union league community founding original permanent pendiri awalnya semula mulanya"
    " originally initially atas , ) ’ '"
)
NOT: Final = _words(
    "non non- bukan tidak tak belum not never former mantan bekas calon potential prospective"
    " except kecuali selain besides apart outside new baru observer observers pengamat mitra"
    " partner partners dialog dialogue candidate candidates guest guests tamu associate asosiasi"
    " ketua wakil president non-permanent lost loses kehilangan"
)
