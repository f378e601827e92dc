"""Lessons on cooperation in time: history, globalisation, the state's own role, and cases."""

from typing import Final

from kerjasama.lessons.course import checks, figures, grounds, reckoned, worked
from kerjasama.lessons.course.topic import Part, Topic
from kerjasama.words import N_

HISTORY: Final = Topic(
    "history",
    N_("History of cooperation"),
    1,
    N_("Did people cooperate across borders before there were states? How do we know?"),
    (
        N_("You put steps of the history of cooperation into order, from the Silk Road to today."),
        N_("You explain why so many organisations were founded after 1945."),
        N_("You say when {country} came into them."),
    ),
    (
        Part(
            N_("Long before modern states"),
            "history",
            ("antiquity", "silk-road", "greek-treaties"),
            N_(
                "People traded, made peace and swore oaths across borders long before there were "
                "flags. Merchants needed safe roads, cities needed allies. Not all of it was "
                "cooperation between states in our sense; decide that with the definition."
            ),
        ),
        Part(
            N_("After the Second World War"),
            "history",
            ("after-1945", "cooperation-against-war", "recognition-of-indonesia"),
            N_(
                "After two world wars many were convinced that peace must be organised. In a few "
                "years states founded bodies for security, money, health, food and law. Peoples "
                "that had been ruled by others became states, and wanted seats of their own."
            ),
        ),
    ),
    (figures.timeline,),
    (66, 67, 68, 69, 180),
    (
        N_("Was the Silk Road international cooperation? Use the definition."),
        N_("Do common institutions make war less likely? What speaks for it, what against?"),
    ),
    (
        N_(
            "Hang a string through the classroom: one century a metre. Pin ten events to it, "
            "with their sources."
        ),
    ),
    (
        checks.meaning("history", "silk-road"),
        checks.meaning("history", "cooperation-against-war"),
        checks.member_since("UN"),
        checks.member_since("IMF"),
    ),
    N_(
        "A date is only as good as its source. Let pupils note the source beside each date on "
        "the string."
    ),
    worked=(worked.years_between,),
    fill=figures.timeline,
    places=grounds.founders,
)

GLOBALISATION: Final = Topic(
    "globalisation",
    N_("Cooperation and globalisation"),
    1,
    N_("A ship blocks a canal, and your phone costs more. How can that be?"),
    (
        N_("You explain how globalisation makes cooperation more needed."),
        N_("You show with trade agreements of {country} how markets grow together."),
    ),
    (
        Part(
            N_("Globalisation as a driver"),
            "drivers",
            ("globalisation", "free-trade-and-investment", "interdependence"),
            N_(
                "A telephone is designed here, its parts are made there, and it is put together "
                "somewhere else. The more our lives are woven together like this, the more rules "
                "must be shared, and the more a break is felt."
            ),
        ),
        Part(
            N_("Problems without borders"),
            "basics",
            ("global-issue", "twenty-first-century-problems"),
            N_(
                "Globalisation carries troubles as fast as goods. What begins in one port can "
                "stand in all shops a month later, and so can a disease or a false rumour."
            ),
        ),
        Part(
            N_("Trade and technology across borders"),
            "mechanisms",
            ("business", "technology-transfer"),
            N_(
                "Firms carry more across borders than governments do: goods, money and know-how. "
                "Governments lay the rails for it, by agreements on which a firm can rely."
            ),
        ),
    ),
    (figures.latest,),
    (148, 201),
    (
        N_("Dependence on others: a danger or a protection? Find one case for each."),
        N_("What should {country} be able to make for itself, whatever it costs?"),
    ),
    (N_("Count the countries of origin of ten goods in a shop. Make a bar chart for the class."),),
    (
        checks.meaning("drivers", "globalisation"),
        checks.meaning("drivers", "interdependence"),
        checks.status(),
    ),
    N_("Do not let the lesson become praise or blame. Ask for a winner and a loser in each case."),
    worked=(
        reckoned.covered,
        reckoned.drivers,
    ),
    fill=figures.latest,
    places=grounds.freely,
)

ROLE: Final = Topic(
    "role",
    N_("The role of {country}"),
    2,
    N_("What has {country} started, led or defended in the world?"),
    (
        N_("You name organisations that {country} founded, led or was elected to."),
        N_("You check a claim about {country} with its day and its source."),
    ),
    (
        Part(
            N_("Where it is active"),
            "basics",
            ("indonesia-in-its-regions",),
            N_(
                "A state cannot be everywhere. It works most where it lives, in its own region, "
                "and where its interests are at stake."
            ),
        ),
        Part(
            N_("Roles that a state can have"),
            "memberships",
            ("founding", "elected", "chair"),
            N_(
                "Some states open the door, some keep the house, some are asked to lead for a "
                "while. Founding is forever; a chair and an elected seat end."
            ),
        ),
        Part(
            N_("What it speaks for"),
            "goals",
            (
                "voice-interests",
                "guard-sovereignty",
                "foreign-policy-aims",
                "palestinian-independence",
            ),
            N_(
                "What a state says in the world comes from its history and its constitution. "
                "Listen for what it repeats in every forum: that is what it stands for."
            ),
        ),
    ),
    (figures.terms,),
    (34, 36, 179, 181, 183, 185, 186, 187, 190, 191),
    (
        N_("Which role of {country} are you proud of, and which would you like to see?"),
        N_("Why does a claim about a rank or a number need a date?"),
    ),
    (
        N_(
            "Take three claims about {country} from a book or a news site. Look each up: "
            "right, once right, or wrong?"
        ),
    ),
    (
        checks.member_since("UN"),
        checks.member_since("UN-SC"),
        checks.meaning("memberships", "founding"),
        checks.meaning("goals", "voice-interests"),
    ),
    N_("Terms end and ranks move. Pupils write every claim with the day for which it holds."),
    worked=(
        worked.term,
        worked.years_between,
    ),
    fill=figures.terms,
    places=grounds.friends,
)

CASES: Final = Topic(
    "cases",
    N_("Cases: partners, trade, climate and disasters"),
    2,
    N_(
        "If you could ask one other country for one thing, which would it be, and what would "
        "you offer?"
    ),
    (
        N_("You present one case: partners, form, field, goal, steps and status."),
        N_("You find the levels of partnership of {country}."),
    ),
    (
        Part(
            N_("Levels of partnership"),
            "partnership-levels",
            (
                "partnership",
                "comprehensive",
                "strategic",
                "comprehensive-strategic",
                "special-strategic",
                "economic-partnership",
            ),
            N_(
                "States give their friendships ranks. The name of a rank is a promise to meet and "
                "to work together more, and not yet a treaty that binds."
            ),
        ),
        Part(
            N_("Help in disasters"),
            "mechanisms",
            ("disaster-response",),
            N_(
                "When the earth shakes there is no time to negotiate. That is why states agree "
                "beforehand who calls whom, who may fly in, and who leads the helpers."
            ),
        ),
        Part(
            N_("Climate and disasters as fields"),
            "fields",
            ("climate", "disaster", "humanitarian"),
            N_(
                "Climate is the hardest case: all cause it, all suffer from it, and the cheapest "
                "thing for each is to let the others act. That is why it needs rules for all."
            ),
        ),
    ),
    (figures.cases, figures.partners),
    (108, 132, 133, 144, 145, 146, 147, 149, 150, 151, 152, 153, 200, 202),
    (
        N_("Choose a case: what would each side lose if it ended tomorrow?"),
        N_("What does a higher level of partnership change in practice? What does it not?"),
    ),
    (
        N_(
            "Make a profile of one case on one page: partners, form, field, goal, dates, "
            "status, source."
        ),
        N_("Present it in three minutes. The others ask one question each."),
    ),
    (
        checks.status("IJEPA"),
        checks.status("IK-CEPA"),
        checks.status("PARIS-2015"),
        checks.meaning("partnership-levels", "economic-partnership"),
    ),
    N_(
        "Let every group take another case, so that the class sees two states, a region and "
        "the world."
    ),
    worked=(
        worked.profile,
        worked.main_field,
    ),
    fill=figures.partners,
    places=grounds.friends,
)
