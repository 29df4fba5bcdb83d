"""Temporal expressions of Arabic news: where they stand. What they mean is in helpers.timex_values, their words in helpers.timex_lexicon.

A text is cut into folded tokens once, and only where a word of the lists (or a figure) stands does the small grammar below look at the next
few tokens, so the time grows with the length of the text, whatever it holds. Every rule takes a text and a token and gives what it read (the
parts of a date, or a duration) and the next token, or None.

What is marked (the annotation guidelines of the gold articles, and where these leave room):

* prepositions stay outside (منذ، قبل، بين is inside where it opens a range), head nouns and words of quantity inside; a quantity after قبل or
  منذ is a DURATION: it does not say which day it points to;
* adjacent parts of a date are one expression, a Hijri and a Gregorian date around الموافق two with the Gregorian value;
* a date that has become the name of an event («ثورة 25 يناير», «حرب أكتوبر») is left out unless a year follows: it is no date of the year
  at hand, and the year that a reader knows is not in the text (timex_names.csv lists them).
"""

from datetime import date, timedelta
from functools import cache
from typing import Any

from .timex_lexicon import DASHES, PAD, READS, Read, Text, apply, begin, conjunct, connected, figure, find, form, forms, names, number, opened, ordinal, rules, tag, unit
from .timex_values import EACH, bounds, dated, duration_bounds, published_in, quantity, resolve, result, tail, toward
