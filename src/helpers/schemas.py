"""The tables, each described once: its columns, their types and what they hold. Checked when a table is written and when it is read."""

from functools import cache, partial
from typing import NamedTuple


class Column(NamedTuple):
    """A column's type (text, number, count, share, yes/no), whether a cell may be empty, and what it holds."""

    kind: str
    empty: bool
    about: str


class Table(NamedTuple):
    """The notebook that writes a table, what one row is, and its columns in order."""

    notebook: str
    row: str
    columns: dict[str, Column]


_DTYPES = {"text": "str", "count": "int64", "number": "Int64", "share": "float64", "yes/no": "bool"}

_text, _text_or_empty = partial(Column, "text", False), partial(Column, "text", True)
_count, _number = partial(Column, "count", False), partial(Column, "number", True)
_share, _flag = partial(Column, "share", True), partial(Column, "yes/no", False)

_ARTICLE = {"article_id": _text("the article, as in table articles"), "outlet": _text_or_empty("the outlet that published it")}
_SPAN = {
    "start": _count("first character of the passage in the article's source text, counted from 0"),
    "end": _count("the character after its last one"),
    "text": _text("the passage itself: source[start:end]"),
}
_BASIS = "what the bounds are: none; leave one out: the range when each article is left out (2–4 articles); bootstrap over articles, approximate (5–9) or not (10 and more)"
_VOICE = "outlet: in the outlet's own words; quoted: inside reported speech or quotation marks"

TABLES: dict[str, Table] = {
    "articles": Table(
        "01_cleaning",
        "one usable article",
        {
            "article_id": _text("path below the corpus folder without its ending (/ written --), or the manifest's id column"),
            "file": _text("the file it came from, below the corpus folder"),
            "kind": _text("txt, html, csv, jsonl or parquet"),
            "encoding": _text_or_empty("how the file's bytes were decoded"),
            "sha256": _text("checksum of the source text in UTF-8"),
            "outlet": _text_or_empty("the outlet, from the manifest or inferred"),
            "outlet_inferred": _flag("whether the outlet was inferred rather than given"),
            "published": _text_or_empty("publication date, ISO; empty when nothing tells"),
            "published_inferred": _flag("whether that date was inferred rather than given"),
            "published_basis": _text("where the date comes from: manifest, metadata, visible text, dateline, text or none"),
            "title": _text_or_empty("title given in the manifest or the page"),
            "author": _text_or_empty("author given in the manifest or the page"),
            "url": _text_or_empty("address given in the manifest or the page"),
            "dateline": _text_or_empty("place and agency printed before the first sentence"),
            "duplicate_of": _text_or_empty(
                "the earlier article with the same text; such articles are kept here and left out of every count"
            ),
            "headline_start": _number("first character of the headline"),
            "headline_end": _number("the character after its last one"),
            "words": _count("words in headline and body, page furniture left out"),
            "sentences": _count("sentences in headline and body"),
            "furniture_share": _share("share of the text's words that are page furniture"),
            "warnings": _text_or_empty("remarks on the text, such as unbalanced quotation marks"),
            "text": _text("the source text that every offset counts in"),
        },
    ),
    "paragraphs": Table(
        "01_cleaning",
        "one non-empty line of an article",
        {
            **_ARTICLE,
            "paragraph": _count("number of the paragraph in its article, from 0"),
            **_SPAN,
            "kind": _text("headline, heading, body, list, table or furniture"),
            "why": _text_or_empty("what kind of furniture: share, photo, read-also, tags and so on"),
        },
    ),
    "sentences": Table(
        "01_cleaning",
        "one sentence outside page furniture",
        {
            **_ARTICLE,
            "sentence": _count("number of the sentence in its article, from 0"),
            "paragraph": _count("number of its paragraph"),
            **_SPAN,
            "kind": _text("the paragraph's kind"),
        },
    ),
    "shared": Table(
        "01_cleaning",
        "one passage that two articles share",
        {
            **_ARTICLE,
            "other_id": _text("the other article"),
            "other_outlet": _text_or_empty("its outlet"),
            "level": _text("copy: half or more of the smaller article is in the other one; shared passage: less than that"),
            "containment": _share("share of the smaller article's runs of five words that the other article has too"),
            **_SPAN,
            "other_start": _count("first character in the other article"),
            "other_end": _count("the character after its last one"),
            "other_text": _text("the passage as the other article prints it"),
        },
    ),
    "problems": Table(
        "01_cleaning",
        "one thing that is wrong or odd about an input",
        {
            "file": _text("the input"),
            "row": _number("the row of the manifest or table"),
            "severity": _text("error: the article is left out; warning or note: it is used"),
            "problem": _text("what was found"),
            "advice": _text_or_empty("what can be done about it"),
        },
    ),
    "quotes": Table(
        "02_quotes",
        "one attribution: content and its source",
        {
            **_ARTICLE,
            "quote_id": _text("the attribution, unique in its article"),
            "part_of": _text_or_empty("the wider attribution that this one lies in; such rows are left out when words are counted"),
            **_SPAN,
            "type": _text("direct: in quotation marks or after a colon; indirect: reported; mixed: reported with words in marks"),
            "cue": _text_or_empty("the words that make it an attribution"),
            "cue_lemma": _text_or_empty("the cue's dictionary form"),
            "cue_start": _number("first character of the cue"),
            "cue_end": _number("the character after its last one"),
            "stance": _text_or_empty("how the cue presents the content: neutral, assertive, distancing and so on"),
            "polarity": _text_or_empty("asserted or denied"),
            "speaker": _text_or_empty("the words that name the source, nearest to the cue"),
            "speaker_start": _number("first character of those words"),
            "speaker_end": _number("the character after their last one"),
            "speaker_name": _text_or_empty("the source's name, as far as the article tells it; empty when unresolved"),
            "resolution": _text("how the name was found: name, title, pronoun, continuation, organisation, anonymous or unresolved"),
            "via": _text_or_empty("who relays it, such as an agency; several are separated by semicolons"),
            "addressee": _text_or_empty("to whom it is said"),
            "voice": _text("body or headline: where it stands"),
            "rule": _text_or_empty("the extraction rule that found it"),
            "confidence": _share(
                "how often such attributions were right, span and speaker, on annotated articles (see the reliability table of 02); 1 for what a person checked"
            ),
            "words": _count("words of the content"),
            "corrected": _text(
                "whether a person checked it: none, accepted, changed (speaker or span) or added; rejected ones are only in table corrections"
            ),
        },
    ),
    "marked": Table(
        "02_quotes",
        "one stretch in quotation marks that is not speech",
        {**_ARTICLE, **_SPAN, "why": _text("term, title, slogan, name or scare")},
    ),
    "speakers": Table(
        "02_quotes",
        "one source across all articles",
        {
            "speaker_name": _text("the name, as most articles spell it"),
            "transliteration": _text(
                "the name in Latin letters (Habash-Soudi-Buckwalter), letter by letter, not its usual English spelling"
            ),
            "resolution": _text("the surest way in which it was resolved"),
            "quotes": _count("attributions, those inside wider ones left out"),
            "direct": _count("those of type direct"),
            "words": _count("words of their content"),
            "articles": _count("articles in which it speaks"),
            "outlets": _count("outlets in which it speaks"),
            "spellings": _text("the spellings merged into it, separated by semicolons"),
        },
    ),
    "utterances": Table(
        "02_quotes",
        "one variant of an utterance that two articles or more print; the variants of one follow one another, the fullest first",
        {
            "utterance_id": _text("the utterance: u1 is the one printed most often, wire copy counted once"),
            **_ARTICLE,
            "quote_id": _text("the attribution, as in table quotes"),
            "speaker_name": _text_or_empty("the source, as in table speakers"),
            "type": _text("direct, indirect or mixed"),
            **_SPAN,
            "fullest": _flag("whether this variant stands for the utterance: the longest direct one, else the longest"),
            "wire": _flag("whether the passage is wire copy that it shares with a variant above, so that the two count as one printing"),
            "similarity": _share("share of the words that it has in common with the fullest, in the same order"),
            "words": _count("words of the variant"),
            "cut_words": _text_or_empty(
                "what it lacks against the fullest and its article does not print elsewhere; pieces are separated by …"
            ),
            "changed": _text_or_empty("words that it has and the fullest has not; pieces are separated by …"),
        },
    ),
    "corrections": Table(
        "02_quotes",
        "one row of the corpus's corrections and what became of it",
        {
            "row": _count("the row in the corrections file, as a spreadsheet counts"),
            "action": _text_or_empty("accept, reject, speaker, span or add"),
            "result": _text(
                "applied; followed: the words were found at another place; stale: they no longer fit and change nothing; not read: the row is not understood"
            ),
            "article_id": _text_or_empty("the article"),
            "quote_id": _text_or_empty("the attribution, as in table quotes"),
            "start": _number("first character of the passage; empty when it was not found"),
            "end": _number("the character after its last one"),
            "text": _text_or_empty("the passage: source[start:end], or the words of the file when they were not found"),
            "speaker_name": _text_or_empty("the speaker that the correction gives"),
            "who": _text_or_empty("who made it"),
            "when": _text_or_empty("when"),
            "why": _text_or_empty("why"),
            "remark": _text_or_empty("what there is to say about applying it"),
        },
    ),
    "timexes": Table(
        "03_timeline",
        "one temporal expression",
        {
            **_ARTICLE,
            "timex_id": _text("the expression, unique in its article"),
            **_SPAN,
            "type": _text("DATE, TIME, DURATION or SET"),
            "value": _text_or_empty("its TIMEX3 value; empty when it needs a publication date that is missing"),
            "mod": _text_or_empty("approximate, more than, start of and so on"),
            "lower": _text_or_empty("earliest date or time, or shortest duration, it allows; both ends included"),
            "upper": _text_or_empty("latest date or time, or longest duration, it allows"),
            "calendar": _text_or_empty("gregorian or hijri"),
            "anchor": _text_or_empty("what its value was counted from: the publication date, another date in the text, or nothing"),
            "voice": _text(_VOICE),
            "sentence": _number("number of its sentence in table sentences"),
        },
    ),
    "statements": Table(
        "03_timeline",
        "one date, time or duration with the clause that it dates",
        {
            **_ARTICLE,
            "statement_id": _text("the statement, unique in its article"),
            "event_id": _text_or_empty("the event it tells of, as in table events; empty for a duration that nothing places in time"),
            "sentence": _number("number of its sentence in table sentences"),
            **_SPAN,
            "timex_id": _text("the expression, as in table timexes"),
            "timex": _text("the expression's words"),
            "type": _text("DATE, TIME or DURATION"),
            "value": _text("its TIMEX3 value"),
            "mod": _text_or_empty("approximate, more than, start of and so on"),
            "lower": _text_or_empty("earliest date or time, or shortest duration"),
            "upper": _text_or_empty("latest date or time, or longest duration"),
            "first": _text_or_empty(
                "first day that is told of: of the expression, or of the point that «since» or «ago» and a duration give; empty: unknown"
            ),
            "last": _text_or_empty("last day that is told of"),
            "bound": _text_or_empty("since or until: the expression begins or ends an open interval"),
            "voice": _text(_VOICE),
            "speaker_name": _text_or_empty("who says it, when it is quoted and the source is known"),
            "modality": _text("happened; planned (or expected); denied; hypothetical; background (it happened long before publication)"),
            "modality_cue": _text_or_empty("the words that show the modality, or the date when it alone does"),
            "kind": _text_or_empty(
                "the kind of event that the nearest word of data/lexicons/event_words.csv names, such as meeting, «end of meeting», attack"
            ),
            "verb": _text_or_empty("that word, folded"),
            "actors": _text_or_empty("people named in the clause, by their full names in the article, separated by semicolons"),
            "place": _text_or_empty("the place named in the clause after a word such as city or island, folded"),
            "wire": _flag(
                "whether it repeats an earlier statement of the event in another article nearly word by word: one telling, not two"
            ),
            "sureness": _share(
                "mean score of its pairs with the event's other statements, about 0 to 1; 1 when it is alone; empty: no event"
            ),
            "published": _text_or_empty("the article's publication date"),
        },
    ),
    "events": Table(
        "03_timeline",
        "one event, as told in one article or merged from several",
        {
            "event_id": _text("the event: v1, v2 … in order of time"),
            "article_id": _text("the article of the wording that stands for it"),
            **_SPAN,
            "value": _text("the TIMEX3 value in that wording"),
            "lower": _text_or_empty("first day that all its statements allow, ISO; empty: unknown"),
            "upper": _text_or_empty("last day that they allow"),
            "kind": _text_or_empty("its commonest kind, see statements"),
            "modality": _text("its commonest modality"),
            "actors": _text_or_empty("the people that its statements name, the most frequent first"),
            "statements": _count("statements that tell of it"),
            "articles": _count("articles that tell of it"),
            "outlets": _count("outlets that tell of it"),
            "independent": _count("outlets that tell of it, those left out that only repeat another's wording"),
            "sureness": _share(
                "the score of its two least alike statements, about 0 to 1: how sure it is that they are one event; 1 when there is one"
            ),
        },
    ),
    "quantities": Table(
        "03_timeline",
        "one number with what it counts; durations are in statements",
        {
            **_ARTICLE,
            "quantity_id": _text("the quantity, unique in its article"),
            "sentence": _number("number of its sentence in table sentences"),
            **_SPAN,
            "kind": _text("count, share, money or measure"),
            "unit": _text(
                "percent, dollar, kilometre and so on; for counts the role (dead, wounded, prisoners …) or the light stem of the noun"
            ),
            "noun": _text_or_empty("the noun that is counted, folded"),
            "value": _share("the number; shares in per cent"),
            "mod": _text_or_empty("approximate, more than and so on"),
            "lower": _share("the least that it allows; empty: open"),
            "upper": _share("the most that it allows; «about» is a tenth either way, or half the step to which the number is rounded"),
            "part": _flag("whether it is a part of those counted before («among them»)"),
            "rising": _flag("whether the text says that the figure has changed («rose to»)"),
            "sum": _flag("whether the clause speaks of several events together"),
            "voice": _text(_VOICE),
            "speaker_name": _text_or_empty("who says it, when quoted and known"),
            "modality": _text("happened, planned, denied, hypothetical or background"),
            "published": _text_or_empty("the article's publication date"),
        },
    ),
    "conflicts": Table(
        "03_timeline",
        "one pair of values for the same thing",
        {
            "conflict_id": _text("the pair: c1, c2 …, contradictions first"),
            "slot": _text(
                "what kind of fact: duration, previous time, beginning, date, number, share, amount, place, kind of place, whether it happened"
            ),
            "about": _text("what it is of: kind of event, role, unit, name"),
            "relation": _text(
                "contradictory: the intervals exclude each other; update: the later figure of two; compatible: they overlap, or one is a plan; equal"
            ),
            "grade": _text("how sure it is that both speak of one thing: sure, likely, possible"),
            "sureness": _share("the score behind the grade, 0 to 1"),
            "why": _text("why the relation"),
            **_ARTICLE,
            **_SPAN,
            "value": _text("its value"),
            "lower": _text_or_empty("the least that it allows"),
            "upper": _text_or_empty("the most"),
            "modality": _text("see statements"),
            "voice": _text(_VOICE),
            "speaker_name": _text_or_empty("who says it"),
            "published": _text_or_empty("the article's publication date"),
            "sentence": _number("number of its sentence"),
            "other_id": _text("the other article (or the same one)"),
            "other_outlet": _text_or_empty("its outlet"),
            "other_start": _count("first character there"),
            "other_end": _count("the character after"),
            "other_text": _text("the words there"),
            "other_value": _text("their value"),
            "other_lower": _text_or_empty("the least"),
            "other_upper": _text_or_empty("the most"),
            "other_modality": _text("see statements"),
            "other_voice": _text(_VOICE),
            "other_speaker_name": _text_or_empty("who says it"),
            "other_published": _text_or_empty("publication date there"),
            "other_sentence": _number("number of the sentence there"),
        },
    ),
    "naming": Table(
        "04_framing",
        "one mention of a concept under one of its competing names",
        {
            **_ARTICLE,
            "concept": _text("what is named, such as event or ending"),
            "term": _text("the name chosen, in its dictionary form"),
            "term_class": _text("what kind of name it is, such as accusatory or softened"),
            **_SPAN,
            "voice": _text(_VOICE),
            "place": _text("headline or body"),
            "sentence": _count("number of its sentence in table sentences"),
            "anchor": _text(
                "near: a place or people of the story stands within three words after it; definite: neither that nor another place, but definite; other: another place; none"
            ),
            "anchor_place": _text_or_empty("that place"),
        },
    ),
    "naming_shares": Table(
        "04_framing",
        "one name for a concept in one outlet, the outlet's own words only",
        {
            "concept": _text("what is named"),
            "outlet": _text_or_empty("the outlet"),
            "term": _text("the name chosen"),
            "term_class": _text("what kind of name it is"),
            "mentions": _count("times the outlet uses it in its own words"),
            "share": _share("share of the outlet's mentions of the concept; the shares of one concept in one outlet sum to 1"),
            "smoothed": _share("the share with two pseudo-mentions divided as in the whole corpus"),
            "low": _share("lower bound of the smoothed share; see basis"),
            "high": _share("upper bound"),
            "difference": _share(
                "the smoothed share minus that of the other outlets together, in percentage points; empty: no other outlet names the concept"
            ),
            "difference_low": _share("lower bound of the difference"),
            "difference_high": _share("upper bound"),
            "basis": _text(_BASIS),
            "articles_with": _count("its articles that use it so"),
            "articles": _count("all its articles, duplicates left out"),
        },
    ),
    "cues": Table(
        "04_framing",
        "one cue of a generic frame",
        {
            **_ARTICLE,
            "frame": _text("the frame that it is a cue of, such as conflict or economy"),
            "cue": _text("the cue, in its dictionary form"),
            **_SPAN,
            "voice": _text(_VOICE),
            "place": _text("headline or body"),
            "sentence": _count("number of its sentence in table sentences"),
        },
    ),
    "salience": Table(
        "04_framing",
        "the cues of one frame in one outlet's own voice",
        {
            "frame": _text("the generic frame"),
            "outlet": _text_or_empty("the outlet"),
            "sentences": _count("its sentences with a cue in its own voice"),
            "of_sentences": _count("its sentences in which it speaks itself (three words or more)"),
            "share": _share("share of the former in the latter"),
            "low": _share("lower bound of the share; see basis"),
            "high": _share("upper bound"),
            "basis": _text(_BASIS + "; sentences of one article: a Jeffreys interval within it, which says nothing about the outlet"),
            "articles_with": _count("its articles with a cue"),
            "articles": _count("all its articles, duplicates left out"),
            "cues": _text_or_empty("its most frequent cues, with their counts"),
            "steady": _flag("whether the outlet with the highest share of the frame keeps it when each cue is left out in turn"),
            "left_out": _text_or_empty("story words: cues that more than four of five articles have, not counted"),
        },
    ),
    "keyness": Table(
        "04_framing",
        "one word in one outlet against the others together",
        {
            "outlet": _text("the outlet"),
            "word": _text("the word, as it is most often printed"),
            "stem": _text("its light stem, or its lemma"),
            "count": _count("times in the outlet"),
            "others": _count("times in the others"),
            "articles_with": _count("the outlet's articles that have it"),
            "articles": _count("the outlet's articles, duplicates left out"),
            "articles_others": _count("articles of the others that have it"),
            "delta": _share("log-odds ratio with an informative Dirichlet prior"),
            "sd": _share("its standard deviation"),
            "z": _share("delta / sd: ranks words, and is no p-value"),
            "log_ratio": _share(
                "conservative log2 ratio of relative frequencies: the bound nearer to 0 of a 95 % interval, Bonferroni-corrected"
            ),
            "dispersion": _share(
                "normalised deviation of proportions over the outlet's articles: 0 even, 1 all in one; empty for one article"
            ),
            "p": _share("permutation of articles, adjusted over all words (Westfall–Young); empty: fewer than five articles on a side"),
        },
    ),
    "voices": Table(
        "04_framing",
        "one source in one outlet",
        {
            "outlet": _text_or_empty("the outlet"),
            "speaker_name": _text_or_empty("the source, as in table speakers; empty: unresolved"),
            "quotes": _count("attributions, those inside wider ones left out"),
            "direct": _count("those of type direct"),
            "words": _count("words of their content"),
            "share_of_words": _share("share of all attributed words in the outlet; sums to 1 in an outlet"),
            "low": _share("lower bound of the share; see basis"),
            "high": _share("upper bound"),
            "basis": _text(_BASIS),
            "first": _count("articles in which it is the first to speak"),
            "headlines": _count("attributions in headlines"),
            "named": _flag("whether it is named"),
            "articles_with": _count("its articles in which the source speaks"),
            "articles": _count("all its articles, duplicates left out"),
        },
    ),
    "stances": Table(
        "04_framing",
        "how one outlet introduces what one source says",
        {
            "outlet": _text_or_empty("the outlet"),
            "speaker_name": _text("the source"),
            "quotes": _count("attributions with a cue"),
            "neutral": _count("with a neutral verb, or any other class"),
            "assertive": _count("with a verb such as أكد"),
            "supportive": _count("with a verb such as أشاد"),
            "critical": _count("with a verb such as اتهم"),
            "distancing": _count("with a verb such as زعم"),
            "low": _share("share of distancing verbs: lower bound (Jeffreys, attributions as they stand)"),
            "high": _share("upper bound"),
            "cues": _text("the verbs, with their counts"),
        },
    ),
    "evaluations": Table(
        "04_framing",
        "one evaluative word near an actor of the story",
        {
            **_ARTICLE,
            "actor": _text("the actor or people nearest to it"),
            "word": _text("the word, in its dictionary form"),
            "polarity": _text("good or bad"),
            "negated": _flag("whether a negation stands right before it"),
            **_SPAN,
            "voice": _text(_VOICE),
            "sentence": _count("number of the sentence in table sentences"),
        },
    ),
    "coverage": Table(
        "04_framing",
        "one merged event in one outlet",
        {
            "event_id": _text("the event, as in table events of 03"),
            "event": _text("the wording that stands for it"),
            "outlet": _text("the outlet"),
            "state": _text("present: in its own words; attributed: only as somebody's; absent: not found"),
            "tellers": _count("other outlets that tell of it, repetitions of another's wording left out"),
            "expected": _share("chance that articles of this length tell of it, by length alone"),
            "left_out": _flag("absent, while two others tell of it and the chance is 0.8 or more"),
            "article_id": _text_or_empty("the article that tells of it"),
            "start": _number("first character of the clause"),
            "end": _number("the character after its last one"),
            "text": _text_or_empty("the clause: source[start:end]"),
            "speaker_name": _text_or_empty("who says it, when it is only attributed"),
            "wire": _flag("whether it only repeats another outlet's wording"),
        },
    ),
    "edits": Table(
        "04_framing",
        "one change between two articles that share a text",
        {
            **_ARTICLE,
            "other_id": _text("the other article"),
            "other_outlet": _text_or_empty("its outlet"),
            "words": _text_or_empty("what the article prints; empty: nothing"),
            "other_words": _text_or_empty("what the other one prints in its place; empty: nothing"),
            "times": _count("how often"),
            "start": _count("where, in the article: the first of the words, or the word after the gap"),
            "end": _count("the character after the last one"),
            "other_start": _count("where, in the other one"),
        },
    ),
    "comparisons": Table(
        "04_framing",
        "one declared comparison: the share of one kind in an outlet against the others",
        {
            "family": _text("the declared question"),
            "kind": _text("what is compared: a name, a frame, a source; of speech: direct, unnamed or distancing attributions"),
            "outlet": _text("the outlet (of two, the first)"),
            "articles": _count("its voting articles with anything to count"),
            "articles_others": _count("the others'"),
            "difference": _share("share in the outlet minus share in the others, in percentage points; empty: not tested"),
            "p": _share("permutation of articles, two-sided; empty: not tested"),
            "exact": _flag("whether all divisions of the articles were looked at"),
            "adjusted": _share("Benjamini–Hochberg within the family"),
            "result": _text("found, not told apart, or not tested"),
        },
    ),
    "findings": Table(
        "04_framing",
        "one sentence that says how these articles differ",
        {
            "finding": _count("its number, the most telling first"),
            "kind": _text("what it is about: evidence, wire, headline, naming, voices, coverage, cues, verbs, tested"),
            "key": _text("the sentence, as a key of wording_framing.csv"),
            "values": _text("what fills it, and where its links lead, as JSON"),
            "article_id": _text_or_empty("the article of the first passage behind it"),
            "start": _number("where that passage begins"),
        },
    ),
}


@cache
def schema(name: str):
    """The pandera schema of a table: exactly these columns in any order, values coerced to their type (an empty table has none of its
    own)."""
    import pandera.pandas as pandera

    columns = {
        c: pandera.Column(_DTYPES[about.kind], nullable=about.empty, description=about.about) for c, about in TABLES[name].columns.items()
    }
    return pandera.DataFrameSchema(columns, strict=True, coerce=True, name=name, description=TABLES[name].row)


def validate(name: str, rows):
    """A checked DataFrame of table `name`, columns in their order, from a DataFrame or a list of dicts.

    Raises pandera.errors.SchemaError naming the column and the value that do not fit."""
    import pandas as pd

    wanted = list(TABLES[name].columns)
    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows), columns=None if rows else wanted)
    checked = _as_described(name, frame)
    return (schema(name).validate(frame)[wanted] if checked is None else checked).reset_index(drop=True)


def _as_described(name: str, frame):
    """The table with the columns, types and filled cells that its schema asks for; None when it does not come out so, which pandera then
    explains.

    The schemas hold nothing else, so that pandera (a third of a second to import, and several times as long to check) is only needed for
    what does not fit."""
    columns = TABLES[name].columns
    if len(frame.columns) != len(columns) or set(frame.columns) != set(columns):
        return None
    if any(not about.empty and frame[c].isna().any() for c, about in columns.items()):
        return None
    wrong = {c: _DTYPES[about.kind] for c, about in columns.items() if frame[c].dtype != _DTYPES[about.kind]}
    try:
        made = frame.astype(wrong) if wrong else frame
    except (TypeError, ValueError):
        return None
    return made if list(made.columns) == list(columns) else made[list(columns)]


def columns_markdown() -> str:
    """The tables of data/README.md: a section a table, a line a column."""
    out = []
    for name, table in TABLES.items():
        out += [
            f"### {name}",
            "",
            f"Written by {table.notebook}. A row is {table.row}.",
            "",
            "| column | type | may be empty | what it holds |",
            "|---|---|---|---|",
        ]
        out += [f"| `{c}` | {about.kind} | {'yes' if about.empty else ''} | {about.about} |" for c, about in table.columns.items()]
        out.append("")
    return "\n".join(out)
