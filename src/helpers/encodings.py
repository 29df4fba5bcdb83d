"""Bytes to text: the encoding of a text file, a table or a saved web page, found by content before anything that the bytes declare."""

import codecs
import re
from contextlib import suppress
from pathlib import Path

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ONE_BYTE = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6", "cp720": "cp720"}
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "a zip or Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x1f\x8b", "a compressed file"),
)
_PIECE = 1 << 20  # bytes of a file that are looked at in one go
LEAST_SCORE = 0.5  # of _arabic_score, below which decoded text is not taken for Arabic


class Undecodable(Exception):
    """Bytes that are no text in a known encoding. Its text says what they are, as far as that can be told."""


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of some bytes, line ends untouched and without byte order mark, and the name of its encoding, found by content.

    In this order: byte order mark; UTF-16 without one; strict UTF-8; of the `declared` charset and the Arabic one-byte encodings the one
    whose result looks most like Arabic; the declared charset. Raises Undecodable, with the offset of the first unreadable byte where UTF-8
    or UTF-16 is broken."""
    _refuse_other_files(raw)
    encoding = _evident(raw)
    try:
        return raw.decode(encoding or "utf-8"), encoding or "utf-8"
    except UnicodeDecodeError as broken:
        where = f"unreadable bytes at offset {broken.start}"
        if encoding:
            raise Undecodable(f"{where} ({encoding.upper()})") from None
        cut = broken.end == len(raw) and broken.reason == "unexpected end of data"
    # Text in a one-byte encoding is next to never well-formed UTF-8: when most of it is, this is damaged UTF-8.
    lenient = raw.decode("utf-8", "ignore")
    if 2 * len(lenient.encode("utf-8")) > len(raw) and _arabic_score(lenient) >= LEAST_SCORE:
        raise Undecodable(f"{where} (UTF-8, {'cut off' if cut else 'damaged'} there)")
    return _one_byte(raw, declared, where)


def of_file(path: Path) -> str:
    """The encoding of a file, as `decode` names it. Unicode is checked piece by piece, so that a table of any size takes little memory.
    Raises as `decode` does."""
    with open(path, "rb") as file:
        piece = file.read(_PIECE)
        _refuse_other_files(piece)
        encoding = _evident(piece) or "utf-8"
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            while piece:
                decoder.decode(piece)
                piece = file.read(_PIECE)
            decoder.decode(b"", final=True)
            return encoding
        except UnicodeDecodeError:
            return decode(path.read_bytes())[1]  # says what is damaged, or finds a one-byte encoding


def decode_page(raw: bytes, declared: str | None = None) -> tuple[str, str, int]:
    """A web page's text, encoding, and number of unreadable bytes that were replaced: offsets do not refer to the page, so a few do no
    harm."""
    named = re.search(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", raw[:4096], re.IGNORECASE)
    declared = declared or (named[1].decode("ascii", "replace") if named else None)
    try:
        return *decode(raw, declared), 0
    except Undecodable:
        text = raw.decode("utf-8", "replace")
        bad = text.count("\ufffd")
        if b"<" not in raw[:4096] or bad > len(text) / 500:
            raise
        return text, "utf-8", bad


def page_of_mhtml(raw: bytes) -> tuple[bytes, str | None, str | None]:
    """The page inside an MHTML file: its bytes, the charset its header names, and the address it was saved from. Empty bytes when there is
    none."""
    from email import message_from_bytes

    message = message_from_bytes(raw)
    saved_from = message.get("Snapshot-Content-Location")
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    page = next((p for p in pages if saved_from and p.get("Content-Location") == saved_from), pages[0] if pages else None)
    if page is None:
        return b"", None, None
    payload = page.get_payload(decode=True)
    return (
        payload if isinstance(payload, bytes) else b"",
        page.get_content_charset(),
        str(saved_from or page.get("Content-Location") or "") or None,
    )


def _refuse_other_files(raw: bytes) -> None:
    what = next((what for sign, what in _SIGNATURES if raw.startswith(sign)), None)
    if what:
        raise Undecodable(f"is {what}, not text")


def _evident(raw: bytes) -> str | None:
    """The encoding that a byte order mark names, or UTF-16 without one: every second byte is 6 (the block of Arabic) or 0."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return encoding
    half = len(raw[:4000]) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = raw[offset:4000:2]
        if half >= 8 and (high.count(6) + high.count(0)) > 0.9 * half and high.count(6) > 0.2 * half:
            return encoding
    return None


def _one_byte(raw: bytes, declared: str | None, where: str) -> tuple[str, str]:
    """Text and encoding of bytes that are not Unicode, as `decode` returns them."""
    declared = declared.lower() if declared and re.fullmatch(r"(windows-|cp|iso-?8859|mac|x-mac)[\w-]*", declared, re.IGNORECASE) else None
    texts = {}
    for encoding in filter(None, (*_ONE_BYTE, declared)):
        with suppress(UnicodeDecodeError, LookupError):
            texts[encoding] = raw.decode(encoding)
    scores = sorted(((_arabic_score(text), encoding) for encoding, text in texts.items()), reverse=True)
    plausible = [encoding for score, encoding in scores if score >= LEAST_SCORE and score >= scores[0][0] - 0.15]
    if len({texts[encoding] for encoding in plausible}) > 1:  # a short text: letters that are in doubt
        import charset_normalizer

        likeliest = charset_normalizer.from_bytes(raw[:100_000], cp_isolation=[e for e in plausible if e in _ONE_BYTE]).best()
        plausible = [e for e in plausible if likeliest and likeliest.encoding == e] or plausible
    if plausible or declared in texts:
        encoding = plausible[0] if plausible else declared
        return texts[encoding], _ONE_BYTE.get(encoding, encoding)
    raise Undecodable(f"{where} (neither UTF-8, UTF-16 nor windows-1256)")


# The letters that make up two thirds of any Arabic text. Text decoded with a wrong encoding has others: ط and ظ where UTF-8 was read as
# windows-1256.
_FREQUENT = re.compile("[اأإليمونرتبة]")
_LETTER = re.compile(r"[^\W\d_]")
_ASCII = re.compile("[\x00-\x7f]+")


def _arabic_score(text: str) -> float:
    """How plausible decoded text is: the share of frequent Arabic letters among its letters outside ASCII (tags and addresses tell
    nothing), 0 for text with many control characters. Arabic has about 0.65."""
    wide = _ASCII.sub("", text[:500_000])[:20000]
    letters = len(_LETTER.findall(wide))
    controls = sum("\u0080" <= c <= "\u009f" for c in wide)
    return len(_FREQUENT.findall(wide)) / letters if letters and controls <= len(wide) / 50 else 0.0
