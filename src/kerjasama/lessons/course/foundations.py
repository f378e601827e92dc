"""Lessons on the ideas: what cooperation is, why states seek it, by which principles, and goals."""

from typing import Final

from kerjasama.lessons.course import checks, figures, grounds, reckoned, worked
from kerjasama.lessons.course.topic import Part, Topic
from kerjasama.words import N_

WHAT: Final = Topic(
    "what",
    N_("What international cooperation is"),
    1,
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
            N_(
                "States are neighbours that cannot move away. What one of them does with its "
                "rivers, its money or its laws is felt by others, and some things none of them "
                "can do alone. When they agree to do such a thing together, each keeps its own "
                "government and each gives and takes something: that is cooperation between "
                "states. The ideas below come back in every lesson."
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
    worked=(worked.definition,),
    fill=figures.example_table,
    places=grounds.with_two,
)

WHY: Final = Topic(
    "why",
    N_("Why states work together"),
    1,
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
            N_(
                "A market works because the one has fish and the other has rice. States are like "
                "that too: what one has much of, another lacks. But likeness brings them together "
                "as well: who shares a language, a past or a worry finds it easier to agree. So "
                "ask two questions of every case: where do the two differ, and where are they "
                "alike?"
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
            N_(
                "Smoke, floods and viruses carry no passport. States that lie close to each other "
                "share them first, and share roads, seas and fish as well. A danger that all can "
                "see often does what years of friendly words did not: it brings states to one "
                "table."
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
    worked=(reckoned.drivers,),
    fill=reckoned.nearby,
    places=grounds.near,
)

PRINCIPLES: Final = Topic(
    "principles",
    N_("Principles of cooperation"),
    1,
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
            N_(
                "Rules of play come before the play. A large state and a small one can only work "
                "together if both know what may not be done to them: nobody enters the other's "
                "house unasked, nobody is forced, and both must gain. States have written such "
                "rules down, and each organisation chooses which of them it stresses."
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
    worked=(worked.votes,),
    fill=figures.decisions,
    places=grounds.own_members,
)

GOALS: Final = Topic(
    "goals",
    N_("Goals of cooperation"),
    1,
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
            N_(
                "A goal is what a state wants to reach. Some goals only work if nearly all take "
                "part: peace, human rights, a climate in which one can live. Nobody can buy them "
                "alone."
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
            N_(
                "Other goals are closer to home: work, schools, medicine, better machines. Here "
                "each state has its own list. An agreement holds when the lists of both sides fit "
                "together."
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
    worked=(worked.goal_sorted,),
    fill=figures.aims,
    places=grounds.across,
)

BENEFITS: Final = Topic(
    "benefits",
    N_("Benefits of cooperation"),
    1,
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
            N_(
                "A goal is a wish, a benefit is what came of it. Some benefits can be counted, "
                "such as goods sold; others are felt, such as trust. A benefit for the country is "
                "not one for everybody in it: ask who gains, and who pays."
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
    worked=(
        reckoned.both_gain,
        worked.profile,
        worked.definition,
    ),
    fill=reckoned.sold,
    places=grounds.customers,
)

CHALLENGES: Final = Topic(
    "challenges",
    N_("Challenges of cooperation"),
    1,
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
            N_(
                "If cooperation is so useful, why is there not more of it? Because each side "
                "fears to give more than it gets, because languages and values differ, and "
                "because no policeman stands behind a treaty. Whoever knows the obstacles can "
                "plan around them."
            ),
        ),
        Part(
            N_("When a treaty or a membership is broken off"),
            "statuses",
            ("suspended", "exit-notified", "exited", "terminated"),
            N_(
                "Cooperation can also end, and the law has words for how. A state that only "
                "announces that it will leave is still bound until the notice has run out. So "
                "read the verb before you read the headline."
            ),
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
    worked=(reckoned.waiting,),
    fill=figures.unfinished,
    places=grounds.vetoes,
)
