"""Lessons on how cooperation is done: forms, fields, mechanisms and organisations."""

from typing import Final

from kerjasama.lessons.course import checks, figures, grounds, worked
from kerjasama.lessons.course.topic import Part, Topic
from kerjasama.words import N_

FORMS: Final = Topic(
    "forms",
    N_("Forms of cooperation"),
    2,
    N_(
        "Two neighbours, ten neighbours, the whole world: is that all the same kind of cooperation?"
    ),
    (
        N_("You name bilateral, regional and multilateral cooperation and tell them apart."),
        N_("You use two questions: how many take part, and how far apart do they lie?"),
        N_("You give one example of each form for {country}, and say since when."),
    ),
    (
        Part(
            N_("First question: how many?"),
            "forms",
            (
                "count",
                "unilateral",
                "bilateral",
                "trilateral",
                "plurilateral",
                "multilateral-count",
                "universal",
            ),
            N_(
                "Count the parties first, because counting needs no opinion. Two make it "
                "bilateral, three trilateral, and so on up to an organisation that every state "
                "may join. Take care whom you count: a union that signs for all its members is "
                "one party."
            ),
        ),
        Part(
            N_("Second question: how far apart?"),
            "forms",
            ("spread", "one-region", "interregional", "global"),
            N_(
                "Now look at the map. Do all parties lie in one region, in several, or all over "
                "the world? Two organisations of the same size can differ completely here: one is "
                "a neighbourhood, the other a club with members on every continent."
            ),
        ),
        Part(
            N_("The words of school"),
            "forms",
            (
                "school-labels",
                "school-bilateral",
                "school-regional",
                "school-multilateral",
                "multilateral-issues",
            ),
            N_(
                "School uses three words: bilateral, regional, multilateral. They mix the two "
                "questions, because the first and the last speak of number and the middle one of "
                "place. That is why books contradict each other. If you answer both questions "
                "first, you can always say which word fits, and why."
            ),
        ),
        Part(
            N_("Two states"),
            "basics",
            ("bilateral-relations", "reciprocity"),
            N_(
                "Most cooperation begins with two. Two states can settle quickly what suits both: "
                "a visa, a loan, a bridge. What each gives, it expects back in some way."
            ),
        ),
        Part(
            N_("What a region is"),
            "region-schemes",
            ("un-m49", "southeast-asia", "asia-pacific", "who-regions", "ministry-eight"),
            N_(
                "Nature draws no regions; people do, each for a purpose. A statistician, a health "
                "office and a ministry draw different lines across the same map. So when a book "
                "says regional, ask: by whose map?"
            ),
        ),
    ),
    (figures.three_forms,),
    (26, 27, 31, 33, 37, 38, 154, 159, 163, 164, 166),
    (
        N_("Is cooperation of three neighbours regional, or is it something of its own?"),
        N_("Why is it better to ask two questions than one?"),
        N_("Who decides what a region is?"),
    ),
    (
        N_("Place ten organisations on a sheet with two axes: number of parties, and spread."),
        N_("Compare your sheet with another group. Where do you differ, and why?"),
    ),
    (*checks.FIVE, checks.two_states, checks.how_many("ASEAN"), checks.how_many("UN")),
    N_(
        "Books contradict each other: some count the parties, some look at the region. The "
        "two axes "
        "settle it. Keep the words of school, and ask for both answers."
    ),
    worked=(worked.two_questions,),
    fill=figures.sorted_clubs,
    places=grounds.across,
)

FIELDS: Final = Topic(
    "fields",
    N_("Fields of cooperation"),
    1,
    N_("Football, fever, fish and frontiers: on which of these does {country} work with others?"),
    (
        N_(
            "You sort cooperation into economy, politics, society and culture, security, "
            "environment."
        ),
        N_("You give an example of {country} in each field."),
    ),
    (
        Part(
            N_("Economy"),
            "fields",
            (
                "economy",
                "trade",
                "investment",
                "industry",
                "agriculture",
                "tourism",
                "energy",
                "finance",
                "development",
            ),
            N_(
                "Look at the labels of what you wear and eat: the economy is the field that you "
                "meet first. Behind each label stand rules on which states agreed: what is taxed "
                "at the border, who may invest, which standard a plug must meet."
            ),
        ),
        Part(
            N_("Politics"),
            "fields",
            ("politics", "law", "human-rights", "diplomacy"),
            N_(
                "Politics is about how states deal with each other: who speaks for whom, what is "
                "law between them, how a quarrel is settled without force. Without it the other "
                "fields have no ground to stand on."
            ),
        ),
        Part(
            N_("Society and culture"),
            "fields",
            (
                "social-culture",
                "social",
                "culture",
                "education",
                "health",
                "labour",
                "religion",
                "sport",
                "humanitarian",
                "science-technology",
            ),
            N_(
                "Some cooperation is close to people: a scholarship, a vaccine, a worker's "
                "contract, a concert. It is seldom on the front page, yet it is often what people "
                "remember of another country."
            ),
        ),
        Part(
            N_("Defence, security and environment"),
            "fields",
            (
                "defence-security",
                "defence",
                "counter-terrorism",
                "crime",
                "disarmament",
                "environment",
                "climate",
                "biodiversity",
                "pollution",
                "disaster",
            ),
            N_(
                "Danger and nature have one thing in common: they stop at no border. Armies train "
                "together, police pass on names, and states promise each other cleaner air, "
                "because whoever acts alone arrives late."
            ),
        ),
    ),
    (figures.by_field,),
    (35, 129),
    (
        N_("Which field touches your family most? Tell how."),
        N_("Can one agreement lie in several fields? Find one."),
    ),
    (
        N_(
            "Each group takes one field and finds two agreements or organisations of "
            "{country} in it."
        ),
        N_("Make one poster together: five fields, ten examples, each with its date."),
    ),
    (
        checks.meaning("fields", "trade"),
        checks.meaning("fields", "diplomacy"),
        checks.meaning("fields", "climate"),
        checks.status("PARIS-2015"),
    ),
    N_("Fields overlap. Ask for the main field first and for the others after it."),
    worked=(worked.main_field,),
    fill=figures.by_field,
    places=grounds.own_members,
)

MECHANISMS: Final = Topic(
    "mechanisms",
    N_("How cooperation is done: from talks to treaties"),
    1,
    N_("How does a talk between two presidents become a rule that binds millions?"),
    (
        N_("You explain ways of cooperation: diplomacy, treaties, organisations, exchange, aid."),
        N_("You put the steps of a treaty into order."),
        N_("You follow one treaty of {country} from its signature to its entry into force."),
    ),
    (
        Part(
            N_("Ways of cooperation"),
            "mechanisms",
            (
                "diplomacy",
                "negotiation",
                "treaty",
                "organisation",
                "alliance",
                "state-visit",
                "exchange",
                "student-exchange",
                "education-and-culture-programmes",
                "development-aid",
                "sharing-of-resources",
                "technology-transfer",
                "joint-research",
                "business",
                "law-enforcement",
                "joint-exercise",
                "disaster-response",
                "trade-liberalisation",
            ),
            N_(
                "Cooperation is work, and work needs tools. Some are words, such as talks and "
                "treaties; some are buildings, such as organisations; some are people who travel, "
                "such as students, doctors and soldiers. A good case names its tool."
            ),
        ),
        Part(
            N_("Kinds of activity"),
            "forms",
            ("kind",),
            N_(
                "Not all cooperation is between governments. Ask who acts: officials, firms, "
                "universities, or people."
            ),
        ),
        Part(
            N_("Steps of a treaty"),
            "treaty-acts",
            (
                "negotiation-started",
                "initialled",
                "signature",
                "ratification",
                "accession",
                "entry-into-force",
                "reservation",
                "withdrawal",
            ),
            N_(
                "A treaty has a life, like a house. First it is talked about, then drawn, then "
                "signed; only when each state has ratified it by its own law and it enters into "
                "force may anybody move in. Later others may come in, and some may leave."
            ),
        ),
        Part(
            N_("Words for where a treaty stands"),
            "statuses",
            ("negotiating", "concluded", "signed", "in-force", "replaced"),
            N_(
                "News often say that two states have agreed, but they seldom say how far. "
                "Concluded, signed, in force: each of these words means something else, and only "
                "the last one binds."
            ),
        ),
    ),
    (figures.treaty_life, figures.by_mechanism),
    (158, 167),
    (
        N_("Why does a state sign first and ratify later?"),
        N_("What can firms, universities and people do across borders that governments cannot?"),
    ),
    (
        N_(
            "Negotiate a treaty in class: two groups, one text, three demands each. Initial "
            "every page."
        ),
        N_("Then ask your own class to ratify it. What changes if it says no?"),
    ),
    (
        checks.meaning("mechanisms", "negotiation"),
        checks.meaning("treaty-acts", "ratification"),
        checks.meaning("statuses", "concluded"),
        checks.status(),
    ),
    N_(
        "Use a real treaty for the steps. The table above has one that binds {country}, with "
        "its dates."
    ),
    worked=(worked.from_signature,),
    fill=figures.by_mechanism,
    places=grounds.pact,
)

ORGANISATIONS: Final = Topic(
    "organisations",
    N_("International organisations"),
    2,
    N_("Which organisations have you heard of in the news this month, and is {country} in them?"),
    (
        N_("You name organisations of {country} and say since when it is a member."),
        N_("You tell a full member from an observer, and a member from one that left."),
        N_("You say what the UN, the WTO and an organisation of your region are for."),
    ),
    (
        Part(
            N_("What a state can be in an organisation"),
            "memberships",
            (
                "full",
                "founding",
                "elected",
                "permanent",
                "observer",
                "associate",
                "candidate",
                "partner",
                "chair",
                "suspended",
                "withdrawn",
                "expelled",
                "former",
            ),
            N_(
                "To be in an organisation can mean many things. A full member votes and pays; an "
                "observer listens; a candidate waits; a seat may be for a term only. Before you "
                "write that a state is a member, ask of which sort, and since when."
            ),
        ),
    ),
    (figures.organisations, figures.aims),
    (
        *(81, 105, 106, 107, 108, 109, 110, 111, 123, 125, 128, 130, 131, 161, 168, 174),
        *(176, 177, 178, 188, 189, 192, 205, 206),
    ),
    (
        N_("Why does a state join an organisation although it must then keep its rules?"),
        N_("Agency, fund, forum, alliance: why does the difference matter?"),
    ),
    (
        N_(
            "Colour the members of one organisation on the blank map. Which of its neighbours "
            "are missing?"
        ),
        N_("Look up when the last member joined, and what it had to do before."),
    ),
    (
        checks.member_since("UN"),
        checks.member_since("ASEAN"),
        checks.how_many("UN"),
        checks.how_many("WTO"),
        checks.form("ASEAN"),
        checks.meaning("memberships", "observer"),
    ),
    N_(
        "Numbers of members change. Always ask: on which day? The number of a book may have "
        "been right once."
    ),
    worked=(worked.right_until,),
    fill=figures.organisations,
    places=grounds.across,
)
