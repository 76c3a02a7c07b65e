"""Other spellings of a name, and words that were mistyped."""

import pytest

from reader.model.text.close_spellings import CloseSpellings

ALIKE = (  # what is typed, and what stands there
    *("Suleimani/Soleimani", "Sulaymani/Soleimani", "Hizbullah/Hezbollah", "Hisbollah/Hezbollah"),
    *("Asad/Assad", "Alepo/Aleppo", "Khamanei/Khamenei", "Chamenei/Khamenei", "Rohani/Rouhani"),
    *("Husain/Hussein", "Muhammad/Mohammad", "Ahmadinedschad/Ahmadinejad", "Ghassem/Qassem"),
    *("Qasim/Qassem", "Teheran/Tehran", "Fatimiyun/Fatemiyoun", "Zeynabiyun/Zainabiyoun"),
    *("Damaskus/Damascus", "Libanon/Lebanon", "Nasralla/Nasrallah", "Wilayati/Velayati"),
    *("Sarif/Zarif", "Dschafari/Jafari", "Kuds/Quds", "Latakiya/Latakia", "Kuseir/Qusayr"),
    *("Huthis/Houthis", "Ayatullah/Ayatollah", "Rakka/Raqqa", "Basidsch/Basij"),
    *("Schamchani/Shamkhani", "Ebrahim/Ibrahim", "Sayida/Sayyida", "el-Asad/Assad"),
    *("as-Sarif/al-Zarif", "Damscus/Damascus", "goverment/government"),
    *("Revolutionry/Revolutionary", "sactions/sanctions"),
)
UNLIKE = (  # what is typed, and what stands there
    *("Iran/Iraq", "Iran/Eran", "Salami/Soleimani", "causalities/casualties", "Khomeini/Khamenei"),
    *("Syria/Syrian", "Syrian/Syrians", "Iranian/Iranians", "Israel/Israeli", "Raisi/Rezaei"),
    *("later/latter", "March/Mark", "Turkey/Turki", "Hussein/Hassan", "Mohammad/Mahmoud"),
    *("Hamas/Homs", "Basra/Bashar", "Russia/Russian", "Lebanon/Lebanese", "militia/militias"),
    *("soldier/soldiers", "former/farmer", "Jordan/Jordanian", "Shiite/Shia", "Hamad/Hamid"),
    *("Ahmad/Hamad", "Kurdish/Kurds", "country/county", "Karami/Kermani", "desert/dessert"),
    *("Salman/Sulaiman", "Iraqi/Iraqis", "Austria/Australia", "Sunday/Sunni", "Germany/German"),
    *("Qatar/Qatari", "Kuwait/Kuwaiti", "Guard/Guards", "force/farce", "weapon/weapons"),
    *("fingers/figures", "broader/border", "untied/united", "trail/trial", "quiet/quite"),
    *("courses/sources", "state/estate", "Muslim/Muslims", "billion/million", "deaths/depths"),
    *("Yemen/Yemeni", "Prussian/Persian", "Jabari/Jaafari", "affect/effect", "formally/formerly"),
    *("statue/status", "Hamadi/Hamdan", "contend/content", "personal/personnel", "Kerry/Karrar"),
    *("Amman/Oman", "Rahmani/Rahimi", "Rafsanjani/Ramezani", "reserved/reversed"),
    "immigrant/emigrant",
)


def spellings(sought: str, text: str) -> list[str]:
    """Return what of a *text* is spelled nearly as the words *sought*, which it has not."""
    return [span.of(text) for span in CloseSpellings(text).find(sought, absent=True)]


@pytest.mark.parametrize("pair", ALIKE)
def test_one_name_is_found_by_another_spelling(pair: str) -> None:
    sought, there = pair.split("/")

    assert spellings(sought, f"It was {there}’s part.") == [there]


@pytest.mark.parametrize("pair", UNLIKE)
def test_another_word_is_no_other_spelling(pair: str) -> None:
    sought, there = pair.split("/")

    assert spellings(sought, f"It was {there} that told it.") == []


def test_a_name_of_several_words_is_found_with_the_article_of_each() -> None:
    text = "They met at Deir ez-Zor, and not in Deir, Zor or elsewhere."

    assert spellings("Dair al-Zour", text) == ["Deir ez-Zor"]


def test_a_word_that_is_written_small_is_no_name() -> None:
    assert spellings("Later", "The latter. Latter ones were latter.") == []
    assert spellings("Asad", "It is /assad.html, and said of Assad.") == ["assad", "Assad"]


def test_what_the_text_has_is_not_mistyped() -> None:
    text = "The generous general generals."

    assert CloseSpellings(text).find("generaly", absent=False) == ()


@pytest.mark.parametrize("sought", ["", "…", "3,000", "Hezbollah & Co", "حزب", "'"])
def test_what_is_no_latin_word_has_no_other_spelling(sought: str) -> None:
    assert spellings(sought, "Hezbollah, 3,000 & حزب الله") == []
