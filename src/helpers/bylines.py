"""Bylines and sign-offs: who wrote, filmed or edited an article, on a line of its own below the headline or at the end."""

import re

from . import arabic, cues
from .actor_nouns import is_actor_noun
from .gazetteer import given, known_at

TOP_LINES, LONG = 4, 100  # so many lines below a headline may be bylines; letters from which on a line is a paragraph
WORDS = 9  # the longest byline («كتب فلان الفلاني وفلان الفلاني:»)
_MADE_BY = cues.word_class("byline-work")  # تصوير, تحرير
_WRITES = cues.word_class("byline-verb")
_EDITORS = cues.word_class("byline-editor")  # كتب المحرر السياسي
_NAME_JOINTS = cues.word_class("name-joint")
_PARTS = re.compile(r"\s*[-–—:/|()]\s*")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}")
_INITIALS = re.compile(r"[\s./\-–—ـ]*(?:[^\W\d_]{1,2}[\s./\-–—ـ]+){1,5}[^\W\d_]{1,2}[\s./\-–—ـ]*")


def why(text: str, below_headline: bool) -> str | None:
    """«byline» for a line that says who made the article, «credit» for a sign-off by initials; None for other lines.

    `below_headline`: it stands between the headline and the first paragraph, where a name alone is a byline, too."""
    bare = text.strip(" |/()*_=\"«»“”")
    if not 1 < len(bare) <= LONG:
        return None
    if _ADDRESS.fullmatch(bare):
        return "byline"  # the writer's address
    words = arabic.word_list(arabic.fold(bare))
    if len(_MADE_BY.intersection(words)) > 1 and words[0] in _MADE_BY and text.strip()[0] == "(":
        return "byline"  # «(تغطية صحفية فلان - إعداد فلان للنشرة العربية - تحرير فلان)»
    if below_headline and _places_and_writers(text):
        return "byline"
    if not words or len(words) > WORDS or any(word.isdigit() for word in words):
        return None
    if _INITIALS.fullmatch(bare) and (all(len(word) == 1 for word in words) or any(sign in bare for sign in "./")):
        return "credit"  # «س ر ح», «م.ع - ن.ح»
    if words[0] == "انتهي" and len(words) < 5 or text[0] == text[-1] == "/" and len(words) < 3:
        return "credit"  # «انتهى/ م.ح», «/العمانية/»
    if below_headline and len(words[0]) == 1 and bare[1] == "." and len(words) < 4:
        return "byline"  # «ن. الفلاني»
    if words[0] in _MADE_BY and (":" in bare[:8] or len(words) > 2 and given(words[1]) and not _MADE_BY.isdisjoint(words[1:])):
        return "byline"  # «(تصوير: فلان الفلاني)», «إعداد فلان للنشرة العربية - تحرير فلان»
    if bare[-1] in ".!?؟…،؛" and len(words) > 3:
        return None
    if words[0] in _WRITES and len(words) > 1 and (given(words[1]) or words[1] in _EDITORS) and (below_headline or bare.endswith(":")):
        return "byline" if _all_names(words[1:]) or words[1] in _EDITORS else None  # «كتب فلان الفلاني وفلان الفلاني:»
    return "byline" if below_headline and _names_writer(bare) else None


_SEVERAL = re.compile(r"\s+[-–—]\s+")
_OUTLET = re.compile(r"[«\"“][^«»\"“”:.]{2,40}[»\"”]")


def _places_and_writers(text: str) -> bool:
    """Whether a line is several places, each with who writes from there («بيروت: فلانة الفلانية - لندن: «اسم الجريدة»»)."""
    parts = _SEVERAL.split(text.strip())
    for part in parts:
        where = arabic.word_list(arabic.fold(part.partition(":")[0]))
        if not 0 < len(where) < 4 or _says(where) or any(is_actor_noun(word) for word in where) or not names_maker(part):
            return False
    return len(parts) > 1


def names_maker(line: str) -> bool:
    """Whether behind the first colon of a line stands who made the article: an outlet in marks, a person by a given name, or behind a listed
    place a name («بيروت: فلان الفلاني», «لندن: «اسم الجريدة»»); not what a label says («الراوي: أمر مؤسف»)."""
    place, _, writer = (half.strip() for half in line.partition(":"))
    names, where = arabic.word_list(arabic.fold(writer)), arabic.word_list(arabic.fold(place))
    if not names or not where or where[0] in _MADE_BY or len(names) > 6 or _says(names[names[0] == "من" :]) or not cues.word_class("negation").isdisjoint(names):
        return False
    listed = is_place(place)
    if _OUTLET.fullmatch(writer):
        return len(names) < 4 and listed
    if listed and len(names) < 5 and not {"بلا", "دون", "بدون"} & set(names):
        return True  # also «دبي: اسم الجريدة»
    return len(names[0]) == 1 or _all_names(names) and (given(names[0]) or names[0] == "عبد")


def is_place(text: str) -> bool:
    """Whether a text begins with a listed place."""
    words = arabic.word_list(arabic.fold(text))
    return bool(words) and (known_at([*words, "\n"], 0) is not None or words[0] in cues.word_class("city"))


def _names_writer(bare: str) -> bool:
    """Whether a line is a name, maybe with a place before or behind it: «فلان الفلاني (المدينة)», «المدينة: فلان», «فلان من المدينة»."""
    parts = [arabic.word_list(arabic.fold(part)) for part in _PARTS.split(bare) if part]
    if len(parts) == 1 and "من" in parts[0][1:]:
        at = parts[0].index("من", 1)
        parts = [parts[0][:at], parts[0][at + 1 :]]  # «فلان الفلاني من المدينة»
    parts = [part[1:] if part[:1] == ["من"] else part for part in parts]  # «من فلان الفلاني», «المدينة - من فلان»
    if not 0 < len(parts) < 3 or not all(0 < len(part) < 6 for part in parts):
        return False
    names = [part for part in parts if len(part) > 1 and given(part[0]) and _all_names(part)]
    others = [part for part in parts if part not in names]
    return len(names) == 1 and all(len(part) < 4 and not _says(part) for part in others)


def _all_names(words: list[str]) -> bool:
    """Whether words can all stand in names of persons."""
    return all(
        given(word) or word in _NAME_JOINTS or word[0] == "و" and given(word[1:]) or not (is_actor_noun(word) or _says([word])) for word in words
    )


def _says(words: list[str]) -> bool:
    """Whether a verb, a particle or a verbal noun stands among words, which no name of a person or a place has."""
    return any(
        word.startswith(("ي", "بال", "لل")) and not given(word)
        or word in cues.forms() and not given(word)
        or word in cues.PREPOSITIONS
        or word in cues.COMPLEMENTISERS
        or word in cues.word_class("verb")
        or cues.verbal_noun(word)
        for word in words
    )
