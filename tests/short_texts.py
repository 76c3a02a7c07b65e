"""Short sentences in many languages, with the encodings in which they were once kept."""

import unicodedata
from collections.abc import Iterator

_WESTERN = "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp437"
_CENTRAL = "cp1250 iso8859-2 cp852 mac-latin2"
_BALTIC = "cp1257 iso8859-13 iso8859-4 cp775"
_CYRILLIC = "cp1251 iso8859-5 mac-cyrillic cp855"

# By its language: the encodings, and then the sentences.
_SENTENCES = {
    "English": (
        f"{_WESTERN} cp1250 cp1254",
        "It’s late, and nobody’s home.",
        "“Where is the café?” she asked – and left.",
        "The ticket costs £5, not £15.",
        "His résumé was, he said, a bit naïve.",
        "At 20 °C the salt dissolves in a minute.",
        "The vote was close—closer than anyone had thought.",
        "She paid €20 for the façade’s new paint.",
        "© 2019 The Authors. All rights reserved…",
    ),
    "German": (
        _WESTERN,
        "Der Zug nach Köln fährt heute früher.",
        "Wir müssen über die Straße zum Bäcker.",
        "Größere Äpfel gibt es im Spätsommer.",
        "Das Mädchen hört die Vögel im Garten.",
    ),
    "French": (
        _WESTERN,
        "Le château a été fermé dès l'été dernier.",
        "Où est passé l'élève français ?",
        "La forêt brûle, et personne ne s'en étonne.",
        "Il a reçu la clé à Noël, près de la fenêtre.",
    ),
    "Italian": (
        _WESTERN,
        "Perché non c'è più nessuno in città?",
        "Lunedì il caffè sarà già chiuso.",
        "La libertà è una virtù, disse il papà.",
        "Così finì la giornata, né bella né brutta.",
    ),
    "Spanish": (
        _WESTERN,
        "El niño comió pan con jamón en el jardín.",
        "¿Cuándo llegará el avión de mañana?",
        "La señora vivía aquí el año pasado.",
        "Según él, todavía faltan más páginas.",
    ),
    "Portuguese": (
        _WESTERN,
        "A estação não fica longe do coração da cidade.",
        "Três irmãos saíram de manhã para a praça.",
        "Você já viu o avô com o chapéu dele?",
        "As eleições serão na próxima terça-feira.",
    ),
    "Swedish": (
        _WESTERN,
        "Båten går över sjön när det är vår.",
        "Flickan åt ett äpple på ön.",
        "Vi måste köra längs vägen till Malmö.",
        "Tåget från Göteborg är sent även i dag.",
    ),
    "Danish": (
        "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp865",
        "Måske får vi sne på søndag.",
        "Børnene løb ned til åen for at bade.",
        "Han købte en blå frakke i København.",
        "Det er en sær historie, sagde hun på trappen.",
    ),
    "Finnish": (
        _WESTERN,
        "Tänään sää on hyvä ja järvi tyyni.",
        "Hän söi pöydässä leipää ja keittoa.",
        "Äiti lähti töihin ennen yhdeksää.",
        "Missä päin Jyväskylää te asutte?",
    ),
    "Icelandic": (
        "cp1252 iso8859-1 iso8859-15 mac-iceland cp850 cp861",
        "Það er kalt úti í dag, sagði hún.",
        "Ég þekki þennan mann ekki neitt.",
        "Börnin léku sér við ána í gær.",
        "Við förum heim þegar bókin er búin.",
    ),
    "Polish": (
        _CENTRAL,
        "Żółw wyszedł na ścieżkę koło domu.",
        "Gdzie są moje książki i zeszyt?",
        "Pociąg do Łodzi odjeżdża później.",
        "Dziś wieczorem będzie padał śnieg.",
    ),
    "Czech": (
        _CENTRAL,
        "Kůň běžel přes louku k řece.",
        "Dnes večer půjdeme do divadla pěšky.",
        "Příští týden začíná škola.",
        "Žádný člověk nebyl doma, řekl soused.",
    ),
    "Slovak": (
        _CENTRAL,
        "Večer sme šli domov cez starý most.",
        "Môj otec má veľmi rád čerstvý chlieb.",
        "Deti sa hrali pri studni až do tmy, keď pršalo.",
        "Stĺp stál na kraji dediny už dávno.",
    ),
    "Hungarian": (
        _CENTRAL,
        "A fiú elvesztette az új könyvét.",
        "Hová tűnt az őszi eső a kertből?",
        "A nő főzött egy jó nagy fazék levest.",
        "Később együtt mentünk át a hídon.",
    ),
    "Romanian": (
        "cp1250 iso8859-2 cp852",
        "Bătrânul stă în grădină şi citeşte.",
        "Copiii învaţă să scrie la şcoală.",
        "Când vine trenul din oraşul vecin?",
        "Mâine dimineaţă plecăm împreună.",
    ),
    "Croatian": (
        _CENTRAL,
        "Gdje je moja žuta čaša za čaj?",
        "Kiša još uvijek pada po našoj ulici.",
        "Rođendan slavimo sljedeće nedjelje kod kuće.",
        "Mačka leži na krovu, a pas šeće dvorištem.",
    ),
    "Slovene": (
        _CENTRAL,
        "Včeraj smo šli peš čez staro mesto.",
        "Žena je brala češnje v vrtu.",
        "Ali še živiš v hiši ob reki?",
        "Otroci so že končali šolo, zdaj počivajo.",
    ),
    "Turkish": (
        "cp1254 iso8859-9 mac-turkish cp857",
        "Yağmur yağdığı için şemsiye aldım.",
        "Çocuklar bahçede güneşin altında oynuyor.",
        "Bu akşam İstanbul'dan kim geliyor?",
        "Işık söndü, kapı açıldı ve ses kesildi.",
    ),
    "Estonian": (
        "cp1257 iso8859-13 iso8859-15 cp775 cp1252",
        "Täna õhtul läheme üle silla koju.",
        "Öö oli külm ja mõtted pimedad.",
        "Kas sa nägid mu väikest poega õues?",
        "Ülikool lõpetab õppetöö juunis.",
    ),
    "Latvian": (
        _BALTIC,
        "Šodien mēs braucam uz jūru peldēties.",
        "Vai tu zini, kur dzīvo mūsu skolotājs?",
        "Vecā māja stāv pie ezera jau simts gadu.",
        "Bērni ēd pusdienas pie lielā galda.",
    ),
    "Lithuanian": (
        _BALTIC,
        "Šiandien labai gražus oras, eikime į mišką.",
        "Kur dingo mano raudona kepurė?",
        "Žmonės laukė traukinio visą naktį.",
        "Mūsų kaimynė kepa skanią duoną.",
    ),
    "Vietnamese": (
        "cp1258",
        "Hôm nay trời mưa rất to ở Hà Nội.",
        "Tôi không biết đường về nhà.",
        "Người ta bán cá ở chợ từ sáng sớm.",
        "Em bé đang ngủ trong phòng của mẹ.",
    ),
    "Greek": (
        "cp1253 iso8859-7 mac-greek cp737",
        "Το πλοίο φεύγει νωρίς το πρωί.",
        "Πού είναι το βιβλίο που διάβαζες;",
        "Η γάτα κοιμάται κάτω από το τραπέζι.",
        "Χθες έβρεχε όλη την ημέρα στην Αθήνα.",
    ),
    "Russian": (
        f"{_CYRILLIC} koi8-r cp866",
        "Завтра мы поедем на дачу к бабушке.",
        "Кто забыл закрыть окно на кухне?",
        "Снег шёл всю ночь, и дороги замело.",
        "Он долго молчал, а потом ушёл.",
    ),
    "Ukrainian": (
        "cp1251 iso8859-5 mac-cyrillic koi8-u cp1125",
        "Вчора ми їздили до лісу по гриби.",
        "Де мій зошит із віршами?",
        "Її сестра живе у Києві на околиці.",
        "Сьогодні ввечері буде дощ і вітер.",
    ),
    "Bulgarian": (
        f"{_CYRILLIC} cp866",
        "Утре ще ходим на планина с децата.",
        "Къде е новата книга, която купи?",
        "Влакът от София закъснява с два часа.",
        "Старият мост е затворен за ремонт.",
    ),
    "Serbian": (
        _CYRILLIC,
        "Где је твоја сестра отишла јуче?",
        "Киша пада целу ноћ, а река расте.",
        "Људи су чекали воз на станици.",
        "Њихова кућа стоји крај шуме.",
    ),
    "Arabic": (
        "cp1256 iso8859-6",
        "ذهب الولد إلى المدرسة في الصباح.",
        "أين وضعت الكتاب الجديد؟",
        "كان البحر هادئا والسماء صافية.",
        "اشترى أبي خبزا وجبنا من السوق.",
    ),
    "Persian": (
        "cp1256",
        "امروز هوا خوب است و باران نمي بارد.",
        "کتاب را روي ميز گذاشتم.",
        "مادر براي ما چاي آورد.",
        "چه کسي پنجره را باز کرد؟",
    ),
    "Hebrew": (
        "cp1255 iso8859-8 cp862",
        "הילד הלך לבית הספר בבוקר.",
        "איפה שמת את המפתח של הבית?",
        "אתמול ירד גשם כל היום בירושלים.",
        "הספר החדש מונח על השולחן.",
    ),
    "Thai": (
        "tis-620 cp874",
        "วันนี้ฝนตกหนักมากที่กรุงเทพ",
        "แม่ไปตลาดซื้อปลาและผัก",
        "เด็กๆ เล่นกันอยู่ในสวน",
        "หนังสือเล่มใหม่อยู่บนโต๊ะ",
    ),
    "Chinese": (
        "gb2312 gb18030 hz",
        "今天下午我们去公园散步。",
        "你的新书放在桌子上了吗？",
        "昨天晚上下了一场大雪。",
        "老师说明天不用上课。",
    ),
    "Taiwanese": (
        "big5 big5hkscs",
        "今天下午我們去公園散步。",
        "你的新書放在桌子上了嗎？",
        "昨天晚上下了一場大雪。",
        "老師說明天不用上課。",
    ),
    "Japanese": (
        "shift_jis euc_jp iso2022_jp",
        "今日は雨が降っています。",
        "新しい本を机の上に置きました。",
        "母は市場で魚を買った。",
        "駅まで歩いて十分ぐらいです。",
    ),
    "Korean": (
        "euc_kr cp949 johab iso2022_kr",
        "오늘은 비가 많이 내립니다.",
        "새 책을 책상 위에 놓았어요.",
        "어머니는 시장에서 생선을 샀다.",
        "아이들이 공원에서 놀고 있다.",
    ),
}

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def short_texts(half: int) -> Iterator[tuple[str, str, str, bytes]]:
    """Yield language, sentence, encoding and bytes of every second sentence, from *half* on.

    An encoding that cannot hold a sentence is left out, and one that holds it in the same bytes.
    """
    for language, (encodings, *sentences) in _SENTENCES.items():
        for sentence in sentences[half::2]:
            seen = {b""}
            for encoding in encodings.split():
                written = _written(sentence, encoding)
                if written not in seen:
                    seen.add(written)
                    yield language, sentence, encoding, written


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts read the same, however their marks are put on their letters."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)


def _written(sentence: str, encoding: str) -> bytes:
    if encoding == "cp1258":  # the tones stand after their letters there
        sentence = "".join(map(_with_tone_apart, unicodedata.normalize("NFC", sentence)))
    try:
        return sentence.encode(encoding)
    except UnicodeEncodeError:
        return b""


def _with_tone_apart(letter: str) -> str:
    marks = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES)) + tone
