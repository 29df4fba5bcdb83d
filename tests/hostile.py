"""Text as it should never be, for properties: mixed line ends, marks that do not match, combining marks, emoji, direction controls, presentation forms."""

from hypothesis import strategies as st

from helpers import corpus

PIECES = ["قال", "وأضاف", "أكد", "إن", "أن", "بأن", "مشيرًا إلى", "الرئيس", "فلان الفلاني", "بحسب", "وفقًا لوكالة", "نقلت", "عن", "قوله", "«", "»", "“", "”", '"', "{", "}", ":", "،", ".", "..",
          "...", "؟", "!", "\n", "\r\n", "\r", "\u2028", "\u0085", "\t", " ", "\u00a0", "\u200f", "\u202e", "\u2066", "\ufeff", "ـ", "ً", "ّ", "ﻻ", "ﷺ", "ﷲ", "🔴", "👨‍👩‍👧", "é", "e\u0301", "٣", "۴", "12",
          "15 أغسطس/ آب 2025", "منذ عامين", "أمس الجمعة", "ثلاث ساعات ونصف", "اقرأ أيضاً: شيء", "نشر", "<script>alert(1)</script>", "$x$", "•", "|", "(", ")", "-", "–", "د.", "علي", "حمل", "المسؤولية", "على لسان", "أما", "الذي", "جاء في بيان", "بيان لفلان", "ليؤكد", "وصفه", "طالب", "بإبرام", "حسبما", "نقلا عن", "قائلا", "معاليه", "البيان", "يطالبون", "ودعا", "\x00", "\ud7ff"]

_REPEATED = st.builds(lambda piece, gap, times: (piece + gap) * times, st.sampled_from(PIECES), st.sampled_from(["", " ", "، ", "\n"]), st.integers(2, 30))

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6), _REPEATED), max_size=60).map("".join) | st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def article(text):
    return corpus.Article(**{**dict.fromkeys(corpus.Article._fields), "article": "a.txt", "id": "a", "text": text, "sha256": "0", "kind": "txt", "encoding": "utf-8", "text_in_file": True,
                             "outlet_inferred": False, "published": "2025-06-14", "published_inferred": False, "published_basis": "manifest"})


def spans(record):
    """Everything in a record that says where it stands, at whatever depth."""
    inner = record.values() if isinstance(record, dict) else record if isinstance(record, list) else ()
    return [record] * (isinstance(record, dict) and "start" in record) + [span for part in inner for span in spans(part)]
