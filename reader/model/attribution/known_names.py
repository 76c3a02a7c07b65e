"""Names that stand for a state, a body or an outlet wherever they stand; small letters."""

from reader.model.attribution.listed import listed

PLACES = frozenset(
    listed("""
afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh
belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chad chile china
colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe
finland france georgia germany ghana greece guatemala haiti honduras hungary iceland india
indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait latvia
lebanon libya lithuania malaysia mali mexico moldova morocco myanmar nepal netherlands nicaragua
niger nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar
romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan
sweden switzerland syria taiwan tanzania thailand tunisia turkey türkiye uganda ukraine uruguay
venezuela vietnam wales yemen zambia zimbabwe america palestine gaza new_zealand north_korea
south_korea south_africa south_sudan saudi_arabia united_arab_emirates united_kingdom
united_states united_states_of_america u.s. u.k. us uk uae eu u.n. un moscow washington beijing
tehran damascus ankara kyiv kiev london paris berlin brussels baghdad riyadh tokyo seoul
pyongyang jerusalem tel_aviv beirut cairo doha islamabad kabul new_delhi delhi sanaa khartoum
""")
)
BODIES = frozenset(
    listed("""
amnesty amnesty_international hamas hezbollah hizbollah taliban houthis isis isil
islamic_state al-qaeda al-qaida al_qaeda fatah kremlin pentagon white_house congress parliament
senate knesset state_department nato centcom unicef unhcr unrwa iaea opec oxfam greenpeace
facebook google twitter apple microsoft amazon boeing gazprom fbi cia nsa irgc idf pkk ypg sdf
rsf sohr wfp ocha icrc red_cross red_crescent human_rights_watch hrw democrats republicans
labour conservatives tories downing_street whitehall capitol_hill wall_street hollywood
""")
)
OUTLETS = frozenset(
    listed("""
reuters associated_press ap afp agence_france-presse upi bbc cnn nbc nbc_news cbs cbs_news abc
abc_news fox fox_news msnbc npr pbs bloomberg politico axios vox buzzfeed huffpost cnbc
new_york_times washington_post wall_street_journal financial_times guardian times telegraph
independent economist usa_today los_angeles_times boston_globe le_monde der_spiegel spiegel
al_jazeera al-jazeera al_arabiya al-arabiya haaretz tass interfax ria_novosti rt xinhua irna
isna fars tasnim mehr press_tv sana wafa anadolu kyodo yonhap dpa the_hill daily_beast
""")
)
# Forenames that are nearly always a woman's, and a man's.
OF_WOMEN = frozenset(
    listed("""
alice alexandra amanda amy andrea angela anna anne barbara betty beth carla carol caroline catherine
charlotte christina christine claire deborah diana diane donna dorothy elena elizabeth ellen emily
emma eva fatima hannah helen hillary ingrid irene isabel jane janet jennifer jessica joan judith
julia julie karen kate katherine kathleen kelly laura leila linda lisa lucia lucy margaret maria
marie martha mary melissa michelle monica nancy natalie nicole nina olga patricia paula rachel
rebecca rosa rose ruth samantha sandra sara sarah sharon sophie stephanie susan teresa theresa
vanessa veronica victoria virginia wendy
""")
)
OF_MEN = frozenset(
    listed("""
abdullah adam ahmed alan albert alexander ali andrew anthony antonio barack benjamin bernie bill bob
brian bruce carlos charles christopher daniel david dennis donald douglas edward eric ernest frank
frederick gary george gerald gregory hans harold harry hassan henry hussein ibrahim ivan jack jacob
james jason jeff jeffrey jim joe john jonathan joseph juan karl keith kenneth kevin larry lawrence
louis luis marco mark martin matthew michael mike mohammad mohammed nicholas oliver omar patrick
paul pedro peter philip ralph raymond richard robert roger ronald roy ryan scott stephen steven
thomas tim timothy tom trey vladimir walter william
""")
)
# Names of one speaker, by the one that a reader is shown.
ALIKE = {
    "u.s.": "United States",
    "us": "United States",
    "usa": "United States",
    "america": "United States",
    "washington": "United States",
    "united states of america": "United States",
    "u.k.": "United Kingdom",
    "uk": "United Kingdom",
    "britain": "United Kingdom",
    "london": "United Kingdom",
    "moscow": "Russia",
    "beijing": "China",
    "tehran": "Iran",
    "damascus": "Syria",
    "ankara": "Turkey",
    "türkiye": "Turkey",
    "kyiv": "Ukraine",
    "kiev": "Ukraine",
    "u.n.": "United Nations",
    "un": "United Nations",
    "eu": "European Union",
    "centcom": "US Central Command",
    "hizbollah": "Hezbollah",
    "isis": "Islamic State",
    "isil": "Islamic State",
}
