"""What lies beside the data of an export: README and licence, in both languages."""

from importlib.metadata import version
from pathlib import Path
from typing import Final

from kerjasama.exports.codebook import TABLE_TEXTS
from kerjasama.words import N_, Words
from kerjasama.world import World
from kerjasama.world.series import manifest

LICENCE_NAME: Final = "CC-BY-4.0"
LICENCE_ADDRESS: Final = "https://creativecommons.org/licenses/by/4.0/"
_FILE_TEXTS: Final = TABLE_TEXTS | {
    "registry": N_("States, organisations and agreements, and what joins them"),
    "codebook": N_("What every column holds"),
}
_PANEL_SERIES: Final = ("geonames/distance", "cia/factbook", "cldr/languages")


def cited(world: World, words: Words) -> str:
    """Say how to cite the registry."""
    return words(
        N_(
            "kerjasama contributors ({year}). kerjasama: the registry of international cooperation,"
            " version {version}, data {data}. CC BY 4.0."
        ),
        year=world.recorded.year,
        version=version("kerjasama"),
        data=world.version,
    )


def readme(world: World, folder: Path) -> str:
    """Write ``README.md`` of an export, English and Indonesian."""
    return "\n".join(_readme(world, folder, Words(lang)) for lang in ("en", "id"))


def _readme(world: World, folder: Path, say: Words) -> str:
    there = {path.name.split(".")[0]: path.name for path in sorted(folder.iterdir())}
    lines = [
        f"# {say(N_('kerjasama: the registry of international cooperation'))}",
        "",
        say(
            N_("Facts as of {date}, data version {version}."),
            date=say.date(str(world.recorded)),
            version=world.version,
        ),
        "",
        say(
            N_(
                "Dates stand as exactly as the source gives them: YYYY, YYYY-MM or YYYY-MM-DD;"
                " .. is open, ? is unknown. What is marked recalled was written from memory and is"
                " not checked. Empty cells are not said; they mean neither zero nor no. Who is"
                " missing from a roster may only be missing here, unless that roster is said to be"
                " whole."
            )
        ),
        "",
    ]
    lines += [
        f"* `{there[name]}`: {say(text)}" for name, text in _FILE_TEXTS.items() if name in there
    ]
    lines += ["", f"{say(N_('Cite as:'))} {cited(world, say)}", ""]
    lines.append(
        say(
            N_("Licence: CC BY 4.0 for the facts as written down here ({address})."),
            address=LICENCE_ADDRESS,
        )
    )
    if "panel" in there:
        lines += ["", say(N_("The panel also holds columns derived from:"))]
        for name in _PANEL_SERIES:
            raw = manifest(name)
            lines.append(f"* {raw['attribution']} ({raw['licence']})")
    return "\n".join([*lines, ""])


def licence() -> str:
    """Write ``LICENCE.txt``: the licence by its name and address, and what it covers."""
    said = []
    for lang in ("en", "id"):
        words = Words(lang)
        said.append(
            words(
                N_(
                    "The facts as written down in this folder, its texts and its notes:"
                    " Creative Commons Attribution 4.0 International (CC BY 4.0), {address}."
                    " You may share and change them for any purpose if you name kerjasama and say"
                    " what you changed."
                    " The pages whose addresses stand in it belong to their publishers."
                ),
                address=LICENCE_ADDRESS,
            )
        )
    return "\n\n".join([*said, ""])
