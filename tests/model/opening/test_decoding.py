"""Texts in every encoding that is still met with."""

from itertools import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.opening.decoding import Decoded, EncodingError, TextError, decode, decode_as
from tests.fuzz.promises import assert_refused_well
from tests.growth import EVEN, growth

GERMAN = (
    "Die Prüfung der Angaben dauerte länger als erwartet; über größere Beträge wurde gar nicht "
    "gesprochen. Die Bürger müssen wissen, wer für die Schäden aufkommt und weshalb. "
)
FRENCH = (
    "L'enquête menée à l'été dernier a révélé que les réfugiés étaient près de deux fois plus "
    "nombreux qu'on ne l'avait cru. Les élèves ont été reçus par le maire, où ça leur a plu. "
)
POLISH = (
    "Rzecznik rządu oświadczył, że liczba ofiar była wyższa, niż początkowo sądzono. Żołnierze "
    "przeszli przez rzekę późnym wieczorem, gdyż most został zniszczony. "
)
CZECH = (
    "Mluvčí vlády uvedl, že počet obětí byl vyšší, než se původně předpokládalo. Vojáci přešli "
    "přes řeku pozdě večer, protože most byl zničen. "
)
HUNGARIAN = (
    "A kormány szóvivője szerint az áldozatok száma magasabb volt, mint azt eredetileg gondolták. "
    "A város lakói még mindig a válaszra várnak. Az őszi erdőben sűrű köd ült. "
)
TURKISH = (
    "Hükümet sözcüsü, kurbanların sayısının başlangıçta sanılandan daha yüksek olduğunu açıkladı. "
    "Askerler köprü yıkıldığı için ırmağı gece geç saatlerde geçti. "
)
GREEK = (
    "Ο εκπρόσωπος της κυβέρνησης δήλωσε ότι ο αριθμός των θυμάτων ήταν μεγαλύτερος από ό,τι είχε "
    "αρχικά εκτιμηθεί. Οι κάτοικοι της πόλης περιμένουν ακόμη μια απάντηση. "
)
RUSSIAN = (
    "Представитель правительства заявил, что число жертв оказалось выше, чем предполагалось "
    "вначале. Жители города всё ещё ждут ответа, а власти молчат. "
)
UKRAINIAN = (
    "Речник уряду заявив, що кількість жертв виявилася більшою, ніж вважали спочатку. Мешканці "
    "міста й досі чекають на відповідь, і їх уже не зібрати. "
)
ARABIC = (
    "قال المتحدث باسم الحكومة إن عدد الضحايا كان أعلى مما كان يعتقد في البداية. ولا يزال سكان "
    "المدينة ينتظرون جوابا، بينما تلتزم السلطات الصمت. "
)
PERSIAN = (
    "سخنگوي دولت گفت که شمار قربانيان بيش از آن بود که در آغاز گمان مي‌رفت. مردم شهر هنوز چشم به "
    "راه پاسخ هستند. چه کسي اين را مي‌پذيرد؟ "
)
HEBREW = (
    "דובר הממשלה מסר כי מספר הקורבנות היה גבוה מכפי שסברו בתחילה. תושבי העיר עדיין ממתינים "
    "לתשובה, והרשויות שותקות. "
)
CHINESE = "政府发言人表示，遇难者人数比最初估计的要多。城里的居民仍在等待答复，而当局保持沉默。"
TAIWANESE = "政府發言人表示，遇難者人數比最初估計的要多。城裡的居民仍在等待答覆，而當局保持沉默。"
JAPANESE = (
    "政府の報道官は、犠牲者の数は当初考えられていたよりも多かったと述べた。橋が壊されていた。"
)
KOREAN = "정부 대변인은 희생자 수가 처음에 생각했던 것보다 많았다고 밝혔다. 당국은 침묵하고 있다. "

WRITTEN = [
    (GERMAN, "cp1252 iso8859-15 cp1250"),
    (FRENCH, "cp1252 iso8859-1 iso8859-15"),
    (POLISH, "cp1250 iso8859-2"),
    (CZECH, "cp1250 iso8859-2"),
    (HUNGARIAN, "cp1250 iso8859-2"),
    (TURKISH, "cp1254 iso8859-9"),
    (GREEK, "cp1253 iso8859-7"),
    (RUSSIAN, "cp1251 iso8859-5 koi8-r"),
    (UKRAINIAN, "cp1251 iso8859-5 koi8-u"),
    (ARABIC, "cp1256 iso8859-6"),
    (PERSIAN, "cp1256"),
    (HEBREW, "cp1255 iso8859-8"),
    (CHINESE, "gb18030 gb2312"),
    (TAIWANESE, "big5 gb18030"),
    (JAPANESE, "shift_jis euc-jp iso2022_jp"),
    (KOREAN, "euc-kr cp949"),
]
CASES = [(text, encoding) for text, encodings in WRITTEN for encoding in encodings.split()]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]


@pytest.mark.parametrize("length", [200, 3000])
@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_the_encoding_of_a_language_is_found(text: str, encoding: str, length: int) -> None:
    written = (text * 80)[:length].encode(encoding, "ignore")

    assert decode(written).text == written.decode(encoding)


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("text", [GERMAN, ARABIC, CHINESE, JAPANESE, KOREAN, "A 🌉.\n"])
def test_unicode_is_read_in_all_its_forms_with_its_mark_or_without(
    text: str, encoding: str
) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded.text.removeprefix("\ufeff") == text
    assert decoded.replaced == 0


def test_a_page_says_what_it_is_in() -> None:
    page = '<html><head><meta charset="windows-1256"></head><body>قال</body>'

    assert decode(page.encode("cp1256")) == Decoded(page, "windows-1256")


@pytest.mark.parametrize(
    "said", ["utf-16", "base64", "unicode_escape", "no-such", "x\0y", "é", "euc-kr"]
)
def test_what_is_said_wrongly_is_not_believed(said: str) -> None:
    written = (RUSSIAN * 3).encode("koi8-r")

    assert decode(written, declared=said).text == RUSSIAN * 3


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (POLISH, "cp1250", "iso-8859-2"),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (JAPANESE, "euc_jp", "sjis"),
    ],
)
def test_a_page_that_says_what_the_bytes_contradict_is_not_believed(
    text: str, encoding: str, said: str
) -> None:
    page = f'<meta charset="{said}">{text}'

    assert decode(page.encode(encoding)).text == page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Timp massim in secontìs", "windows-1252"),  # Friulian
        ("Pəncərə vəzifə çubuğunda", "gb18030"),  # Azerbaijani
        ("Барлық адамдар тумысынан азат, қадір-қасиеті тең", "kz1048"),  # Kazakh
    ],
)
def test_a_page_in_a_language_that_we_do_not_know_is_believed(text: str, said: str) -> None:
    page = f'<meta charset="{said}">{text}'

    assert decode(page.encode(said)).text == page


@pytest.mark.parametrize(
    "begin", ["Subject: x\nContent-Type: text/plain; charset={}\n\n", "# -*- coding: {} -*-\n"]
)
def test_a_letter_and_an_editor_say_it_too(begin: str) -> None:
    text = begin.format("iso-8859-5") + "Да."

    assert decode(text.encode("iso8859-5")).text == text


def test_the_marks_of_windows_are_read_in_what_says_it_is_iso_8859() -> None:
    written = "<meta charset=iso-8859-2>" + POLISH + "\x84tak\x94"

    text = decode(written.encode("iso8859-2")).text

    assert text.endswith(POLISH + "„tak”")


@pytest.mark.parametrize(
    ("written", "encoding"),
    [(JAPANESE, "iso2022_jp"), (JAPANESE, "iso2022_jp_2"), (CHINESE, "hz"), (KOREAN, "iso2022_kr")],
)
def test_a_text_of_seven_bits_says_what_they_mean(written: str, encoding: str) -> None:
    text = "Plain words.\n" * 2000 + written

    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text", ["\x1b[31mred\x1b[0m", '(format t "~{~a~^, ~}" list)', "a ~{b~} c"]
)
def test_what_only_looks_like_such_a_text_stays(text: str) -> None:
    assert decode(text.encode()).text == text


def test_a_few_broken_bytes_do_not_make_another_encoding_of_a_text() -> None:
    written = GERMAN.encode() + b"\xff" + GERMAN.encode()[:4]

    decoded = decode(written)

    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)
    assert decoded.text == f"{GERMAN}\ufffd{GERMAN[:4]}"


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "utf-16-le", "iso2022_jp_ext", "johab"])
def test_a_text_is_read_in_the_encoding_that_somebody_chose(encoding: str) -> None:
    text = {"iso2022_jp_ext": JAPANESE, "johab": KOREAN}.get(encoding, RUSSIAN)

    assert decode_as(text.encode(encoding), encoding).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "euc_jp", "iso2022_kr", "cp949"])
def test_what_cannot_be_in_the_encoding_that_somebody_chose_is_refused(encoding: str) -> None:
    with pytest.raises(EncodingError) as raised:
        decode_as(POLISH.encode("cp1250"), encoding, name="“x”")

    assert str(raised.value).startswith("“x” cannot be in ")
    assert_refused_well(raised.value)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"one\0two"])
def test_no_choice_makes_a_text_of_what_is_none(data: bytes) -> None:
    with pytest.raises(TextError):
        decode_as(data, "cp1252")


def among_plain_lines(text: str, where: float, count: int) -> str:
    """Return so many lines, and *text* at a part of them, from 0 to 1."""
    lines = [*repeat("Plain words in a plain line, and nothing else to see here today.\n", count)]
    lines.insert(int(where * count), text + "\n")
    return "".join(lines)


@pytest.mark.largest
@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (JAPANESE, "shift_jis")])
@pytest.mark.parametrize("where", [0, 0.5, 0.99])
def test_four_megabytes_are_read_wherever_the_telling_letters_stand(
    text: str, encoding: str, where: float
) -> None:
    whole = among_plain_lines(text, where, 65_000)

    assert decode(whole.encode(encoding)).text == whole


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (JAPANESE, "shift_jis")])
@pytest.mark.parametrize("where", [0, 0.5, 0.99])
def test_the_time_grows_with_the_text_and_no_faster(text: str, encoding: str, where: float) -> None:
    def written(count: int) -> bytes:
        return among_plain_lines(text, where, count).encode(encoding)

    assert growth(decode, written, 10_000) < EVEN


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "is a PDF file, not a text; save it as text or HTML first."),
        (b"PK\x03\x04....word/document.xml", "is a Word file, not a text; save it as text"),
        (b"PK\x03\x04..mimetypeapplication/epub+zip", "is an EPUB book, not a text; save it"),
        (b"PK\x03\x04", "is an archive, not a text; unpack it first."),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a picture, not a text; name a text file."),
        (b"\x7fELF\0\0", "is a program, not a text; name a text file."),
        (b"{\\rtf1 }", "is a file in Rich Text Format, not a text; save it as text"),
        (b"RIFF\0\0", "is a picture, a sound or a film, not a text; name a text file."),
        (b"one\0two", "is not a text but binary; name a text file."),
        (bytes(range(1, 256)), "is not a text but binary; name a text file."),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(TextError) as raised:
        decode(data, name="“x”")

    assert str(raised.value).startswith(f"“x” {what}")


def test_a_text_may_begin_like_something_else() -> None:
    assert decode(b"RIFF and ID3 are the first words.").text.startswith("RIFF")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    try:
        decode(data)
    except TextError as error:
        assert_refused_well(error)


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"])))
def test_all_that_is_in_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text
