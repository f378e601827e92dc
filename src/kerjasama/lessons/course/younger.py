"""The shorter course of grade VI: five lessons in plain words."""

from typing import Final

from kerjasama.lessons.course import checks, figures, grounds, reckoned, worked
from kerjasama.lessons.course.topic import Part, Topic
from kerjasama.words import N_

HELP: Final = Topic(
    "what",
    N_("Why countries help each other"),
    1,
    N_("Who helps whom in your class? Could you do everything alone?"),
    (
        N_("You tell in your own words what cooperation between countries is."),
        N_("You give a reason why {country} needs other countries, and why they need it."),
    ),
    (
        Part(
            N_("Nobody can do everything alone"),
            "drivers",
            ("no-self-sufficiency", "complementarity"),
            N_(
                "In your class one draws well and another is quick at sums, so you help each "
                "other. Countries do the same. One has much rice, another builds ships, a third "
                "has good doctors. They exchange what they have for what they need."
            ),
        ),
        Part(
            N_("What cooperation is"),
            "basics",
            ("international-cooperation",),
            N_(
                "Helping each other works best when everybody knows what was agreed. Countries "
                "write it down and sign it. Each stays its own master, and each gains something."
            ),
        ),
    ),
    (figures.three_forms,),
    (),
    (
        N_("What could you swap with a child in another country?"),
        N_("Is it cooperation if only one of the two gains?"),
    ),
    (
        N_(
            "Look at five things in your bag. Find out in which country each was made, and mark "
            "these countries on the map."
        ),
    ),
    (checks.meaning("basics", "international-cooperation"), checks.labels, checks.two_states),
    N_("Begin with things that the children know: food, toys, football. Names come afterwards."),
    worked=(worked.definition, worked.two_questions),
    fill=figures.example_table,
    places=grounds.with_two,
    grade="VI",
)

NEIGHBOURS: Final = Topic(
    "neighbours",
    N_("{country} and its neighbours"),
    1,
    N_("Which countries lie nearest to {country}? Have you met somebody from there?"),
    (
        N_("You find the neighbours of {country} on the map."),
        N_("You name the organisation of your region and some of its members."),
    ),
    (
        Part(
            N_("Good neighbours"),
            "drivers",
            ("neighbourhood", "geography"),
            N_(
                "Neighbours share a fence, and also the rain, the smoke and the noise. If they "
                "are on good terms, all of them live better. Countries that lie side by side have "
                "founded organisations for this."
            ),
        ),
    ),
    (figures.neighbours,),
    (),
    (
        N_("What do neighbouring countries share besides a border?"),
        N_("What should a good neighbour do when there is a fire next door?"),
    ),
    (
        N_(
            "Each group takes one member of the organisation of your region and draws a poster: "
            "flag, capital, a food, a greeting."
        ),
        N_("Learn to say good morning in three languages of the region."),
    ),
    (
        checks.member_since("ASEAN"),
        checks.how_many("ASEAN"),
        checks.meaning("drivers", "neighbourhood"),
    ),
    N_("The number of members can change. Let the children check it with the date on the sheet."),
    worked=(worked.right_until, reckoned.drivers),
    fill=reckoned.nearby,
    places=grounds.own_members,
    grade="VI",
)

TOGETHER: Final = Topic(
    "forms",
    N_("Two, a region, or the whole world"),
    1,
    N_("Is it easier to agree with one friend, with ten, or with the whole school?"),
    (
        N_("You tell bilateral, regional and multilateral cooperation apart."),
        N_("You give an example of {country} for each."),
    ),
    (
        Part(
            N_("Three words"),
            "forms",
            ("school-bilateral", "school-regional", "school-multilateral"),
            N_(
                "Two friends agree quickly. A whole street needs a meeting, and a whole town "
                "needs rules and somebody who leads the talk. It is the same with countries, and "
                "there is a word for each."
            ),
        ),
    ),
    (figures.three_forms,),
    (),
    (
        N_("When is it better to be only two, and when to be many?"),
        N_("Who should decide when many countries want different things?"),
    ),
    (
        N_(
            "Play it: two pupils agree on a game; then a row; then the whole class. Stop the time "
            "each needs."
        ),
    ),
    (checks.labels, checks.examples, checks.form("UN"), checks.two_states),
    N_("Count first, then look at the map: so the children find the word by themselves."),
    worked=(worked.two_questions,),
    fill=figures.sorted_clubs,
    places=grounds.across,
    grade="VI",
)

HELPERS: Final = Topic(
    "organisations",
    N_("Organisations of the world"),
    1,
    N_("Have you ever been vaccinated, or seen letters such as UN on a car? Who is that?"),
    (
        N_("You name organisations of {country} and say what they are for."),
        N_("You tell a member from a guest."),
    ),
    (
        Part(
            N_("Members and guests"),
            "memberships",
            ("full", "observer", "founding"),
            N_(
                "An organisation of countries is like a club: it has members, a house, rules and "
                "a task. Some clubs look after health, others after children, food or peace. Who "
                "belongs to it helps to pay and may vote; a guest may listen."
            ),
        ),
    ),
    (figures.aims,),
    (),
    (
        N_("Which task is so large that only all countries together can do it?"),
        N_("What would you ask the organisation of the world to do for children?"),
    ),
    (N_("Make a card for one organisation: name, since when, members, task, one picture."),),
    (
        checks.member_since("UN"),
        checks.how_many("UN"),
        checks.meaning("memberships", "observer"),
    ),
    N_("Choose two or three organisations only. A name with a story stays, a list does not."),
    worked=(worked.years_between, worked.goal_sorted),
    fill=figures.aims,
    places=grounds.founders,
    grade="VI",
)

EARTH: Final = Topic(
    "earth",
    N_("One earth: disasters, climate and you"),
    2,
    N_("If the sea rises, which country must act? And what can your class do?"),
    (
        N_("You explain why disasters and climate need many countries."),
        N_("You plan something that your class does itself."),
    ),
    (
        Part(
            N_("Help in need"),
            "mechanisms",
            ("disaster-response",),
            N_(
                "After a great flood or an earthquake help comes from many countries: tents, "
                "doctors, rice. It comes in time because they have practised it together before."
            ),
        ),
        Part(
            N_("One sky for all"),
            "fields",
            ("climate", "pollution"),
            N_(
                "Smoke from one country is breathed in another, and all share the same sky. So "
                "nearly all countries have promised to warm the earth less. A promise helps only "
                "when it is kept."
            ),
        ),
    ),
    (figures.cases,),
    (),
    (
        N_("Why is it not enough if only one country plants trees?"),
        N_("What do you do at home that helps the earth?"),
    ),
    (
        N_("Write a promise of your class for the earth, with three rules. Everybody signs it."),
        N_("After two weeks check: was the promise kept? If not, what stood in the way?"),
    ),
    (
        checks.status("PARIS-2015"),
        checks.meaning("fields", "climate"),
        checks.meaning("mechanisms", "disaster-response"),
    ),
    N_(
        "Let the promise be small and real. Checking it after two weeks teaches more about "
        "treaties than any definition."
    ),
    worked=(worked.main_field, worked.profile),
    fill=figures.by_field,
    places=grounds.own_members,
    grade="VI",
)

YOUNGER: Final = (HELP, NEIGHBOURS, TOGETHER, HELPERS, EARTH)
