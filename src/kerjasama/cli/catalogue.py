"""Every command: its name, what runs it, what it does, and examples."""

from collections.abc import Callable
from typing import Any, Final

from kerjasama.cli import cek as claims
from kerjasama.cli import commands, laboratory, registry, screening, teaching
from kerjasama.cli import mcp as assisting
from kerjasama.cli import quiz as asking
from kerjasama.cli import serve as serving
from kerjasama.cli import site as sites
from kerjasama.words import N_

COMMANDS: Final[tuple[tuple[str, Callable[..., Any], str, tuple[str, ...]], ...]] = (
    (
        "brief",
        commands.brief,
        N_("Write a sourced brief on how two states cooperate."),
        (
            "kerjasama brief IDN KOR --lang id",
            "kerjasama brief Indonesia Jepang --out brief.pdf",
            "kerjasama brief DEU FRA --on 1990-06-30 --format json",
        ),
    ),
    (
        "show",
        commands.show,
        N_("Show a state, an organisation or an agreement."),
        (
            "kerjasama show ASEAN",
            "kerjasama show IK-CEPA --lang id",
            "kerjasama show Zaire --format md",
        ),
    ),
    (
        "form",
        commands.form,
        N_("Say whether something is bilateral, regional or multilateral, and why."),
        (
            "kerjasama form EU",
            "kerjasama form UN --json",
            "kerjasama form IDN UN",
        ),
    ),
    (
        "members",
        commands.members,
        N_("List the members of an organisation on a day."),
        (
            "kerjasama members ASEAN --on 1998-01-01",
            "kerjasama members PBB --json",
        ),
    ),
    (
        "ties",
        commands.ties,
        N_("List what ties two states on a day."),
        (
            "kerjasama ties IDN KOR --on 2020-06-30",
            "kerjasama ties USA PRK --json",
        ),
    ),
    (
        "names",
        commands.names,
        N_("List the names that can be asked for."),
        (
            "kerjasama names state",
            "kerjasama names organisation --json",
            "kerjasama names agreement --match cepa",
        ),
    ),
    (
        "articles",
        commands.articles,
        N_("Show what the five school articles say, and what is right."),
        (
            "kerjasama articles",
            "kerjasama articles 179 --lang id",
            "kerjasama articles 26 --json",
        ),
    ),
    (
        "cek",
        claims.cek,
        N_("Check the claims of a lesson or an article against the registry."),
        (
            "kerjasama cek article.txt",
            "kerjasama cek lesson.docx --out checked.html --lang id",
            "kerjasama cek article.txt --on 2021-06-30 --json",
        ),
    ),
    (
        "search",
        registry.search,
        N_("Find states, organisations and agreements by anything like their names."),
        (
            "kerjasama search indonsia",
            'kerjasama search "perjanjian paris" --lang id',
            "kerjasama search asean --limit 20 --json",
        ),
    ),
    (
        "changes",
        registry.changes,
        N_("List what began, ended, was signed or entered into force."),
        (
            "kerjasama changes --since 2020",
            "kerjasama changes IDN --since 2024-10 --lang id",
            "kerjasama changes --since 2025 --only memberships --out changes.html",
        ),
    ),
    (
        "gap",
        registry.gap,
        N_("List what is signed and not in force, and what it waits for."),
        (
            "kerjasama gap IDN",
            "kerjasama gap IDN --on 2019-12-31 --json",
            "kerjasama gap --out gaps.html",
        ),
    ),
    (
        "audit",
        registry.audit,
        N_("Say how far the registry can be trusted."),
        (
            "kerjasama audit",
            "kerjasama audit ASEAN",
            "kerjasama audit --out audit.html --lang id",
        ),
    ),
    (
        "lesson",
        teaching.lesson,
        N_("Write a lesson on world cooperation, or the whole unit."),
        (
            "kerjasama lesson",
            "kerjasama lesson forms --lang id --out lesson.docx",
            "kerjasama lesson history --country MYS --on 2019-12-31",
            "kerjasama lesson neighbours --class VI --out lesson.pdf",
            "kerjasama lesson --unit unit --format html --lang id",
        ),
    ),
    (
        "lkpd",
        teaching.lkpd,
        N_("Write a group worksheet (LKPD), or the teacher's key to it."),
        (
            "kerjasama lkpd --lang id --out lkpd.docx",
            "kerjasama lkpd forms --country IDN --class IX --key",
        ),
    ),
    (
        "export",
        registry.export,
        N_("Write the whole registry as open data, with codebook and licence."),
        (
            "kerjasama export registry",
            "kerjasama export registry --format parquet",
            "kerjasama export graph --format graphml",
        ),
    ),
    (
        "whatif",
        laboratory.whatif,
        N_("Suppose a change and compute what it does to every economy."),
        (
            "kerjasama whatif --sign IDN,USA",
            "kerjasama whatif --leave DEU,EU --out exit.html --lang id",
            "kerjasama whatif scenario.toml --format csv --out gains.csv",
        ),
    ),
    (
        "compare",
        laboratory.compare,
        N_("Set several scenarios side by side."),
        (
            "kerjasama compare cptpp.toml eu.toml",
            "kerjasama compare cptpp.toml eu.toml --out both.html",
        ),
    ),
    (
        "next",
        screening.next_,
        N_("Rank whom a state could sign a trade agreement with next."),
        (
            "kerjasama next IDN",
            "kerjasama next IDN --depth goods-only --out next.html --lang id",
            "kerjasama next VNM --effect guide --json",
        ),
    ),
    (
        "screen",
        screening.screen,
        N_("Solve every agreement of a kind that could be, and rank them."),
        (
            "kerjasama screen --all-pairs",
            "kerjasama screen --groups 3 --among ASEAN",
            "kerjasama screen --accede RCEP --by third",
            "kerjasama screen --groups 3 --resume solved",
        ),
    ),
    (
        "quiz",
        asking.quiz,
        N_("Draw questions with answers from the registry."),
        (
            "kerjasama quiz",
            "kerjasama quiz ASEAN --n 10 --key --lang id",
            "kerjasama quiz agreements --level apply --seed 7 --out quiz.docx",
            "kerjasama quiz --n 40 --out quiz.xml",
            "kerjasama quiz forms --out cards.apkg",
            "kerjasama quiz --format kahoot --out quiz.xlsx --lang id",
            "kerjasama quiz ASEAN --format scorm12 --out quiz.zip",
        ),
    ),
    (
        "effects",
        laboratory.effects,
        N_("Say what agreements do to trade, and who says so."),
        (
            "kerjasama effects",
            "kerjasama effects my-panel.parquet --lang id",
        ),
    ),
    (
        "serve",
        serving.serve,
        N_("Serve the atlas and its API until interrupted."),
        (
            "kerjasama serve",
            "kerjasama serve --port 0 --no-browser",
        ),
    ),
    (
        "site",
        sites.site,
        N_("Write the atlas as files that open without a server."),
        (
            "kerjasama site atlas",
            "kerjasama site stick --lang id",
        ),
    ),
    (
        "mcp",
        assisting.mcp,
        N_("Serve an assistant over the Model Context Protocol."),
        (
            "kerjasama mcp",
            "kerjasama mcp --lang id",
        ),
    ),
    (
        "panel",
        commands.panel,
        N_("Write the dyad-year panel of all states to a file."),
        (
            "kerjasama panel --from 1950 --to 2024 --out panel.parquet",
            "kerjasama panel --from 2000 --to 2024 --out panel.dta",
        ),
    ),
    (
        "check",
        commands.check,
        N_("Check claims files against their format, promises and references."),
        (
            "kerjasama check data/claims/asean/members",
            "kerjasama check data/claims",
        ),
    ),
    (
        "build",
        commands.build,
        N_("Build the compiled store of facts in the cache."),
        (
            "kerjasama build",
            "kerjasama build --force",
        ),
    ),
    (
        "cite",
        commands.cite,
        N_("Say how to cite kerjasama and its sources."),
        (
            "kerjasama cite",
            "kerjasama cite oecd/icio-2022 --format bibtex",
        ),
    ),
)
"""In the order of the source; the help sorts them."""
ALIASES: Final = {"cek": "check-text"}
"""Other names, which the help does not list."""
