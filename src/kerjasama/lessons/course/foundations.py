"""Lessons on the ideas: what cooperation is, why states seek it, by which principles, and goals."""

from typing import Final

from kerjasama.lessons.course import checks, figures
from kerjasama.lessons.course.topic import Part, Topic
from kerjasama.words import N_

WHAT: Final = Topic(
    "what",
    N_("What international cooperation is"),
    80,
    N_(
        "Look at your clothes, your telephone and your breakfast. Which countries had a part "
        "in them?"
    ),
    (
        N_("You explain in your own words what international cooperation is."),
        N_("You say why it matters, with an example of {country}."),
        N_("You tell cooperation of two states from that of a state with an organisation."),
    ),
    (
        Part(
            N_("Key ideas"),
            "basics",
            (
                "international-cooperation",
                "bridge",
                "pillar",
                "twenty-first-century-problems",
                "subject-outline",
                "sovereignty-of-states",
                "state-organisation-relations",
                "global-issue",
                "open-future",
            ),
        ),
    ),
    (figures.first_look,),
    (136,),
    (
        N_("Can two states cooperate though they do not like each other? Give a reason."),
        N_("What does {country} give in one of the examples above, and what does it get?"),
    ),
    (
        N_(
            "Each group takes one thing from the classroom and lists the countries that it "
            "came through."
        ),
        N_(
            "Draw lines from {country} to those countries on the map, and write on each line "
            "what moves."
        ),
    ),
    (
        checks.meaning("basics", "international-cooperation", 48),
        checks.meaning("basics", "bridge"),
        checks.labels,
        checks.status(),
    ),
    N_(
        "Pupils often think that cooperation needs a treaty or friendship. Ask for a case with "
        "neither, and let them find what each side gains."
    ),
)

WHY: Final = Topic(
    "why",
    N_("Why states work together"),
    80,
    N_("What would {country} lack if its borders closed tomorrow?"),
    (
        N_(
            "You name drivers of cooperation: differences, similarities, geography, needs and "
            "threats."
        ),
        N_("You sort examples of {country} by driver."),
        N_("You explain why no state can meet all its needs alone."),
    ),
    (
        Part(
            N_("Drivers: differences and similarities"),
            "drivers",
            (
                "differences",
                "complementarity",
                "limited-capacity",
                "no-self-sufficiency",
                "similarities",
                "shared-interest",
                "shared-history",
            ),
        ),
        Part(
            N_("Drivers: geography and threats"),
            "drivers",
            (
                "geography",
                "neighbourhood",
                "regional-interest",
                "common-threat",
                "global-problems",
                "global-environment",
            ),
        ),
    ),
    (figures.neighbours,),
    (140,),
    (
        N_("Which driver brings {country} and its nearest neighbour together most?"),
        N_("Can a difference also keep two states apart? Give an example."),
    ),
    (
        N_(
            "Make cards: one driver on each. Other groups draw a card and find a case of "
            "{country} for it."
        ),
        N_("Say for each case whether the driver is a need, a likeness, a place or a threat."),
    ),
    (
        checks.meaning("drivers", "complementarity"),
        checks.meaning("drivers", "no-self-sufficiency"),
        checks.meaning("drivers", "common-threat"),
    ),
    N_(
        "One case often has several drivers. Accept more than one answer if the pupil gives a "
        "reason for each."
    ),
)

PRINCIPLES: Final = Topic(
    "principles",
    N_("Principles of cooperation"),
    40,
    N_("A large state and a small one make an agreement. What makes it fair?"),
    (
        N_("You explain principles such as sovereignty, equality and mutual benefit."),
        N_("You find a principle in the way in which an organisation decides."),
    ),
    (
        Part(
            N_("Principles"),
            "principles",
            (
                "sovereignty-respect",
                "equality",
                "mutual-benefit",
                "non-discrimination",
                "non-interference",
                "no-use-of-force",
                "consensus",
                "inclusivity",
                "respect-for-international-law",
                "world-peace",
            ),
        ),
    ),
    (figures.decisions,),
    (),
    (
        N_("One vote for each state, or votes by size: which is fairer? Argue for both."),
        N_("When may non-interference and human rights pull in different directions?"),
    ),
    (
        N_(
            "Play a meeting of five states that must agree on one text by consensus. One "
            "state objects."
        ),
        N_("Write down what was given up so that all could agree."),
    ),
    (
        checks.meaning("principles", "equality"),
        checks.meaning("principles", "non-interference"),
        checks.meaning("principles", "mutual-benefit"),
    ),
    N_(
        "Let pupils show in the table how each organisation decides before they judge whether "
        "it is fair."
    ),
)

GOALS: Final = Topic(
    "goals",
    N_("Goals of cooperation"),
    80,
    N_("Two states sign an agreement. What does each want to reach with it?"),
    (
        N_("You name goals of cooperation: peace, prosperity, science, environment, human rights."),
        N_("You tell the goal of an organisation from the benefit that it brings."),
    ),
    (
        Part(
            N_("Goals of peace and of the world"),
            "goals",
            (
                "peace-and-security",
                "avoid-hostility",
                "peaceful-settlement",
                "just-sustainable-world",
                "human-rights",
                "environment",
                "tackle-threats",
                "guard-sovereignty",
                "palestinian-independence",
            ),
        ),
        Part(
            N_("Goals of welfare and progress"),
            "goals",
            (
                "progress",
                "economic-growth",
                "prosperity",
                "foreign-policy-aims",
                "common-welfare",
                "national-needs",
                "science-and-technology",
                "education-and-research",
                "reduce-poverty",
                "diplomatic-ties",
                "voice-interests",
                "oic-priorities",
                "advance-the-region",
            ),
        ),
    ),
    (figures.aims,),
    (),
    (
        N_("Which goal should come first for {country} today? Defend your choice."),
        N_("Which two goals can stand in each other's way?"),
    ),
    (
        N_("Read the goals in the table. Mark each as peace, welfare, knowledge or environment."),
        N_("Note for bilateral, regional and multilateral cooperation one goal of {country} each."),
    ),
    (
        checks.meaning("goals", "peaceful-settlement"),
        checks.meaning("goals", "national-needs"),
        checks.meaning("goals", "advance-the-region"),
    ),
    N_(
        "A goal is what was wanted; a benefit is what came. Keep the two apart all through "
        "the lesson."
    ),
)

BENEFITS: Final = Topic(
    "benefits",
    N_("Benefits of cooperation"),
    40,
    N_("Who gains from an agreement: the government, firms, or you?"),
    (
        N_("You explain economic and other benefits, each with an example."),
        N_("You say who carries the cost where others gain."),
    ),
    (
        Part(
            N_("Benefits"),
            "benefits",
            (
                "friendship",
                "economic",
                "growth",
                "technology",
                "technology-for-developing-states",
                "political-stability",
                "security",
                "infrastructure",
                "access-to-resources",
                "solving-global-problems",
                "joint-steps",
                "intercultural-ties",
                "stronger-position",
            ),
        ),
    ),
    (figures.by_field,),
    (),
    (
        N_("Which benefit can you see in your own town?"),
        N_("Can an agreement help a country and still hurt some of its people? How?"),
    ),
    (
        N_(
            "Take one agreement of {country} from the table. List who gains, who loses, and "
            "who decides."
        ),
    ),
    (
        checks.meaning("benefits", "technology"),
        checks.meaning("benefits", "stronger-position"),
        checks.meaning("benefits", "joint-steps"),
    ),
    N_(
        "Benefits are possible, not certain. Ask how we could know that this agreement "
        "brought this benefit."
    ),
)

CHALLENGES: Final = Topic(
    "challenges",
    N_("Challenges of cooperation"),
    80,
    N_("Why do states sign an agreement and then not keep it, or not bring it into force?"),
    (
        N_("You explain what makes cooperation hard."),
        N_("You tell signed from in force, with an example of {country}."),
    ),
    (
        Part(
            N_("Challenges"),
            "challenges",
            (
                "language-and-culture",
                "ideology-and-values",
                "conflicting-interests",
                "no-consensus",
                "compliance",
                "economic-crises",
                "technology-and-security",
            ),
        ),
        Part(
            N_("When a treaty or a membership is broken off"),
            "statuses",
            ("suspended", "exit-notified", "exited", "terminated"),
        ),
    ),
    (figures.unfinished,),
    (),
    (
        N_("Large forum, small result: is that a reason to leave? What else could a state do?"),
        N_("Which challenge is hardest for {country}? Show a case."),
    ),
    (
        N_(
            "Choose one agreement that does not bind yet. Find out what it waits for, and "
            "write to whom you would turn."
        ),
    ),
    (
        checks.meaning("challenges", "compliance"),
        checks.meaning("challenges", "no-consensus"),
        checks.meaning("statuses", "exited"),
    ),
    N_(
        "Signed is not in force, and notice of exit is not exit. Come back to these two pairs "
        "again and again."
    ),
)
