"""The words that the grammar of figures knows: numbers, scales, modifiers, fractions, multiples, and what is none.

English. An own table rather than the package number-parser: that one had its last release in March 2023, brings
dateparser and what it needs, and loads them at import; and it reads words of numbers alone, while half of the work here is what stands
around them (“half a million”, “a couple of dozen”, “two and a half”), which it leaves to its caller.
"""

from __future__ import annotations

from decimal import Decimal


def word_set(words: str) -> frozenset[str]:
    """The words of a table that is written as text."""
    return frozenset(words.split())


_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {word: Decimal(number) for number, word in enumerate(_UNITS.split())} | {
    word: Decimal(10 * number) for number, word in enumerate(_TENS.split(), start=2)
}

SCALES = {
    word: Decimal(10) ** power
    for power, words in {
        2: ("hundred",),
        3: ("thousand",),
        5: ("lakh", "lakhs"),
        6: ("million", "mn", "mln", "mio"),
        7: ("crore", "crores"),
        9: ("billion", "bn", "bln"),
        12: ("trillion", "tn", "trn"),
    }.items()
    for word in words
} | {"dozen": Decimal(12)}

GLUED_SCALES = {"k": Decimal(1000), "m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "t": Decimal(10) ** 12}
"""Only when written onto the digits: “300m”, “$5k”."""

PLURALS = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6, "billions": 2 * 10**9,
    "trillions": 2 * 10**12,
}  # fmt: skip
"""A plural without a number says two of them at the least."""

FEW = frozenset({"several", "few", "many"})
"""Before a scale they are a number: “several hundred” is two hundred at the least."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})

PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
"""What the parts of a whole are called, with how many the whole has."""

MULTIPLES = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "triple": 3, "tripled": 3, "tripling": 3, "thrice": 3,
    "quadruple": 4, "quadrupled": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6,
    "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "halved": Decimal("0.5"),
}  # fmt: skip
ALWAYS_MULTIPLES = frozenset(word for word in MULTIPLES if word.endswith(("fold", "ed")))
AFTER_MULTIPLES = word_set(
    """
    the as its their his her that those what any this last of
    """
)
"""What follows a multiple; without it “double” and “twice” say something else."""

MORE_THAN_BEFORE = word_set(
    """
    the as more higher larger bigger greater faster its their what that
    """
)
"""What follows “times” where it multiplies."""

_BEFORE = {
    "over": "more than|over|above|in excess of|upwards of|upward of|north of|well over|well above|just over|slightly more than"
    "|a little over|a little more than|slightly over|well more than|far more than|greater than|>",
    "at_least": "at least|no fewer than|no less than|not less than|a minimum of|as few as|as little as|minimum|≥",
    "almost": "nearly|almost|close to|just short of|just shy of|nearing|approaching|just about|very nearly|practically|virtually",
    "about": "about|around|approximately|approx|approx.|roughly|some|an estimated|estimated|circa|ca|c.|ca.|in the region of"
    "|on the order of|in the neighborhood of|more or less|perhaps|maybe|an average of|≈|~|approximately some",
    "under": "less than|fewer than|under|below|just under|just below|well under|well below|slightly less than|a little less than"
    "|slightly under|shy of|<",
    "at_most": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|as high as|maximum|≤",
    "exact": "exactly|precisely",
}  # fmt: skip
_AFTER = {
    "at_least": "or more|or higher|or above|and above|or greater|or older|at least|at a minimum",
    "about": "or so|or thereabouts|give or take",
    "at_most": "or less|or fewer|or under|or below|or younger|at most",
}

Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


def _by_first(table: dict[str, str]) -> Phrases:
    """Phrases by their first word, the longest first, each with its precision."""
    found: Phrases = {}
    for precision, phrases in table.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.removesuffix(".").split())
            found.setdefault(words[0], []).append((words, precision))
    return {first: sorted(several, key=lambda one: -len(one[0])) for first, several in found.items()}


BEFORE = _by_first(_BEFORE)
"""Modifiers before a number."""

AFTER = _by_first(_AFTER)
"""Modifiers after a number or its unit."""

OPEN_ABOVE = frozenset({"over", "at_least"})
OPEN_BELOW = frozenset({"under", "at_most"})

FUNCTION_WORDS = word_set(
    """
    a an the this that these those each every any some no not only just both either neither such same other another
    last next early late i you he she it we they me him us them his its their our your her my mine who whom whose
    which what of in on at by for from to into onto with within without about above across after against along among
    around as before behind below between beyond but despite down during except inside like near off out outside
    over past per plus since than through throughout till toward towards under until up upon via versus vs worth and
    or nor so yet if because although though while when where whereas whether how why once unless then there here
    also already still even ever never always often again ago now today yesterday tomorrow later earlier too very
    more most less least much many few several all rather quite almost nearly approximately roughly exactly
    currently is are was were be been being am isn't aren't wasn't weren't has have had having do does did done
    doing can could may might must shall should will would won't can't don't didn't doesn't won says said say saying
    told tell tells asked asks added adds wrote writes reported according went goes go gone came comes come
    came got get gets gave give gives given made makes make took takes take taken voted favor favored favour
    died killed left led lost won saw see sees rose fell grew dropped declined increased decreased jumped climbed
    soared became become becomes remain remains remained began begin begins ended live lived work
    worked want wants wanted need needed use used include includes included including seems seem appears
    appear means mean known called named based due compared respectively each apiece total alone
    """
)
"""Words that end a noun phrase, and before which a number is no name's part."""

SUPERLATIVES = word_set(
    """
    largest biggest smallest highest lowest longest shortest oldest youngest richest poorest fastest slowest
    strongest weakest greatest ranking ranked best worst busiest deadliest tallest deepest wealthiest costliest heaviest closest
    hottest coldest
    """
)

DESIGNATORS = word_set(
    """
    page pages p pp chapter chapters ch section sections sec article articles art amendment resolution resolutions
    no nos nr number numbers vol volume issue phase level tier type class route highway interstate flight room
    channel channels step part verse psalm figure fig table version paragraph par clause rule title proposition prop
    measure bill act form exhibit count counts district precinct ward zone area line lane gate apartment apt suite
    unit box item question chapter lot model mark mk category grade windows group mach
    """
)
"""What numbers are written after as names of things, not as amounts."""

STREETS = word_set(
    """
    street st avenue ave road rd boulevard blvd drive lane way place square
    """
)
