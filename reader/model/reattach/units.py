"""What a number is a number of, and in what time it comes to that, however it is written."""

import re

# One a line, in English, German, French, Spanish, Persian and Arabic; but the Arabic month is the
# Persian town.
_SAME = """
    second seconds sekunde sekunden seconde secondes segundo segundos ثانیه ثانية
    minute minutes minuten minuto minutos دقیقه دقيقة
    hour hours hourly stunde stunden stündlich heure heures hora horas ساعت ساعة
    day days daily tag tage tagen täglich jour jours quotidiennement día días diariamente diarios
        روز روزانه يوم اليوم أيام يوميا يوميًا
    week weeks weekly woche wochen wöchentlich semaine semaines semana semanas هفته أسبوع الأسبوع
        أسابيع
    month months monthly monat monate monaten monatlich mois mensuellement mes meses mensualmente
        mensuales ماه ماهانه الشهر أشهر شهريا شهريًا
    year years yearly annually annum jahr jahre jahren jährlich an ans année années annuellement
        año años anualmente anuales سال سالانه سنة سنوات سنويا سنويًا
        السنة عام العام أعوام
    decade decades jahrzehnt jahrzehnte
    mm   cm   m metre metres meter meters mètre mètres metro metros متر
    km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros
        کیلومتر كيلومتر
    mile miles meile meilen   foot feet   inch inches   yard yards   acre acres
    ha hectare hectares hektar هکتار هكتار   g gram grams   kg kilo kilos کیلو كيلو
    ton tons tonne tonnes tonnen tonelada toneladas تن طن   pound pounds pfund
    litre litres liter liters litro litros لیتر لتر   gallon gallons   barrel barrels
    watt   kilowatt   megawatt   gigawatt
"""
_LINE = re.compile(r"\n {4}(?! )|(?<=\S) {3}(?=\S)")
_UNITS = {
    word: words[0] for line in _LINE.split(_SAME) if (words := line.split()) for word in words
}
# Right behind its number or a word from it, or where a time is given in which it comes to that.
_ADVERBS = re.compile(r"\w+(?:ly|lich|mente?|ales)|diarios|روزانه|ماهانه|سالانه|\w+ي[ًا]+")
_WORD = r"(?:[\s-]+[^\W\d_]+)"
_PER = r"(?:an?|per|each|every|im|am|in der|pro|par|por|al|à l['’]|در|هر|في|كل)"
_NEAR = re.compile(rf"{_WORD}?(?:[\s-]*|\s+{_PER}\s+)")
_IN_A_TIME = re.compile(rf"{_WORD}{{0,12}}?\s+{_PER}\s+")
_WORDS = re.compile(rf"{_WORD}{{0,12}}\s+")


def unit_of(word: str) -> str:
    """Return one word for the unit that a *word* is, "" where it is none."""
    return _UNITS.get(word.casefold(), "")


def is_of(between: str, unit: str) -> bool:
    """Tell whether a *unit* is that of a number with so much *between* them."""
    in_a_time = _WORDS if _ADVERBS.fullmatch(unit.casefold()) else _IN_A_TIME
    return is_near(between) or in_a_time.fullmatch(between) is not None


def is_near(between: str) -> bool:
    """Tell whether so little is *between* a number and its unit that both are told together."""
    return _NEAR.fullmatch(between) is not None
