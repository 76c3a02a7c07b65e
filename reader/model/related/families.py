"""Words that stand for one another where the same is told of wars, money, politics and law.

They are general English, known without any edition: where an editor lists several of a family, a
sentence with another of them may say the same, though less surely.
"""

from functools import cache

from reader.model.edition.match_rule import Group
from reader.model.related.group_table import GroupTable
from reader.model.related.sentence import Sentence
from reader.model.related.word_group import ANY_ENDING

# One family a paragraph; what has several words stands between commas as all others do.
_WRITTEN = """
    kill*, dead, died, die, dies, dying, death*, fell, fallen, fatal*, slain, slay*, casualt*,
    losses, perish*, lives, lost their lives, toll, martyr*, murder*, lost its, has lost, have
    lost, had lost, body, bodies, buried, burial*, funeral*, assassinat*, claimed,
    massacre*, slaughter*, bloodshed

    sent, send*, deploy*, dispatch*, despatch*, station*, mobilis*, mobiliz*, field*, ship*,
    flew, flown, reinforc*, surge, rush*, pour*, commit*, put into, has in, have in, on the
    ground, boots, present, presence, arriv*, moved, mov*

    fight*, fought, battle*, combat*, clash*, war, in action, engag*, involv*, interven*, take
    part, took part, taken part, taking part, participat*, operat*, campaign*, join*, side,
    side by side, alongside, step in, stepped in, stepping in

    fighter*, militant*, militia*, guerrilla*, guerilla*, troop*, soldier*, combatant*, men,
    force*, unit*, operative*, gunm*, recruit*, mercenar*, volunteer*, member*, personnel,
    brigade*, division*, battalion*, army, guard, guards, guardsm*, paramilitar*, commando*,
    boots, foot soldiers, servicem*

    general*, colonel*, commander*, officer*, brigadier*, adviser*, advisor*, lieutenant*,
    major*, captain*, high ranking, senior, chief*, veteran*

    recruit*, enlist*, train*, conscript*, draft*, muster*, rais*, assembl*, form*, set up,
    put together, build*, built, creat*, organis*, organiz*, found*, establish*, gather*,
    field*, made up, gathered

    money, cash, fund*, financ*, billion*, million*, spend*, spent, pay*, paid, cost*,
    invest*, outlay*, budget*, subsid*, bankroll*, pour*, sunk, sink*, squander*, wast*,
    expend*, put into, has put, bill, allocat*, disburs*, sum, sums, tab, price, dollar*, aid,
    lavish*, funnel*

    loan*, credit*, lend*, lent, borrow*, debt*, owe*, owing, owed, repay*, repaid, pay back,
    paid back, in debt, financ*, facilit*, advance*, reimburs*, recoup*, get back, return

    suppl*, provid*, give*, gave, given, send*, sent, deliver*, ship*, furnish*, export*,
    transfer*, hand over, handed, fly, flown, smuggl*, fed, feed, equip*, cargo*,
    consignment*, convoy*, flight*, plane*

    arm*, weapon*, missile*, rocket*, ammunition, munition*, gun*, explosive*, materiel,
    hardware, warhead*, arsenal*, drone*, mortar*

    oil, crude, fuel*, diesel, petrol*, gasoline, tanker*, barrel*, gas, energy

    sanction*, embargo*, blacklist*, ban*, barred, bar*, prohibit*, restrict*, punitive
    measures, penalt*, freez*, froze*, asset freeze, designat*, list*, punish*, curb*

    sanctions relief, windfall*, unfreez*, unfroz*, frozen, lift*, eas*, nuclear deal, nuclear
    accord, nuclear agreement, JCPOA, relief, releas*

    violat*, breach*, defy*, defied*, defiance, flout*, contraven*, break*, broke*, illegal*,
    illicit*, secret*, evad*

    visit*, met, meet*, trip*, travel*, flew, flight, went, talk*, journey*, arriv*, saw,
    received, summon*, hosted, conferr*, sat down, stay, spent, was in, tour*

    lead*, led, command*, head*, direct*, mastermind*, architect*, in charge, oversee*,
    oversaw, overseen, run*, ran, control*, orchestrat*, design*, pulled the strings, steer*,
    superv*, helm

    ask*, request*, urg*, invit*, appeal*, persuad*, convinc*, talk*, plead*, beg*, behest,
    prompt*, at the call, lobb*, called on, prevail*, coax*

    protest*, demonstrat*, uprising*, unrest, revolt*, rebel*, riot*, dissent*, rally,
    rallies, march*, crowd*, took to the streets, opposition, insurrection*, revolution*

    crack*, crush*, quell*, suppress*, repress*, put down, putting down, stamp*, disper*,
    beat*, shoot*, shot, fire*, firing, violen*, brutal*, massacre*, clampdown*

    sniper*, agent*, operative*, plain clothes, infiltrat*, mingl*, embed*, Farsi, Persian,
    gunm*, security forces, security services, police, mukhabarat, intelligence

    displac*, refugee*, fled, flee*, homeless, uproot*, exil*, driven from, evacuat*, homes

    occup*, dominat*, dominion*, control*, took over, taken over, sway, influenc*, rule*,
    grip*, hegemon*, hold, satellite, vassal, power*, foothold*, in its hands, tighten*

    corridor*, bridge*, route*, road*, land, highway*, link*, passage*, crescent*, arc, belt,
    pipeline*, artery

    shrine*, mausoleum*, tomb*, holy, sacred, sanctuary

    defend*, defence, defense, protect*, guard*, shield*, safeguard*, secur*, sav*, preserv*,
    rescu*

    terror*, extremis*, jihad*, terrorist group, radical*, fundamentalis*, takfir*, militant*

    label*, brand*, designat*, call*, declar*, list*, blacklist*, describ*, deem*, regard*,
    classif*, consider*, term*, name*, refer*, proscrib*

    insist*, vow*, pledg*, adamant*, reiterat*, reaffirm*, stress*, red line, redline,
    maintain*, will not, never, must, not abandon, abandon*, stand by, stood by, stands by,
    support*, back*, commit*, unwaver*

    stay in power, remain*, stay*, keep*, kept, future, fate, surviv*, topple*, oust*, remov*,
    overthrow*, overthrown, fall*, fell, collaps*, step down, bring down, go

    diverg*, differ*, disagree*, disput*, rift*, friction*, tension*, rival*, compet*, split*,
    odds, clash*, quarrel*, part ways, displeas*, discontent*, discord*, mistrust*, distrust*,
    at the cost, expense, sidelin*, eclips*, overshadow*, resent*

    shaky, fragil*, tenuous, precarious*, weak*, vulnerab*, uncertain*, unsteady, brittle,
    insecur*, stretch*, exhaust*, depend*, shortage*, short, declin*, erod*, deplet*, drain*,
    attrition, desert*, defect*, dwindl*, shrink*, shrunk, shrank, thin, worn, reduc*, halv*,
    drop*

    expel*, expuls*, evict*, withdraw*, withdrew, pull*, leave*, left, get out, oust*, remov*,
    driv*, drove, kick*, throw*, forced out, depart*, eject*, quit*

    network*, prox*, surrogat*, client*, axis, ally, allies, allied, militia*, group*,
    influenc*, meddl*, interfer*, interven*, back*, support*, sponsor*, patron*, arm*,
    inspir*, behind them

    source*, root*, cause*, origin*, stem*, blam*, responsib*, fault, behind, driver*, trace*,
    come from, comes from, nothing other than

    crisis, crises, instab*, destab*, unrest, turmoil, conflict*, war*, troubl*, bloodshed,
    chaos, threat*, peace, security, challenge*, danger*, problem*, destruct*, destroy*,
    malign

    abus*, atrocit*, crim*, tortur*, execut*, massacre*, loot*, abduct*, kidnap*, human
    rights, violat*, persecut*, harass*, revenge, reveng*, detain*, detention*, starv*,
    siege*, gas, chemical*

    bomb*, strike*, airstrike*, raid*, warplane*, jet*, aircraft, shell*, bombard*, pound*,
    attack*, blast*, explo*, sortie*

    siege*, evacuat*, truce*, ceasefire*, cease, deal, buses, convoy*, leav*, trapped,
    besieg*, negotiat*, broker*, hostage*

    victor*, win*, won, triumph*, liberat*, recaptur*, retake*, retook, captur*, conquer*,
    conquest*, defeat*, fall*, fell, prevail*

    reason*, aim*, goal*, purpose*, motive*, interest*, objective*, rationale*, why, in order,
    intend*, meant, strateg*, ambition*, calculat*

    official*, minister*, spokesm*, leader*, government, regime, authorities, parliament,
    lawmaker*, deputy, aide, diplomat*, ambassador*, envoy*

    estimat*, put*, reckon*, calculat*, account*, total*, number*, figure*, amount*, toll,
    count*, according to, sum, stand*, no official, data, statistic*

    said, say*, told, tell*, claim*, assert*, contend*, argu*, maintain*, report*, announc*,
    statement*, declar*, remark*, acknowledg*, admit*, deny, denied, denies, denial*, warn*,
    accus*, blam*, assess*, believ*, conced*

    worsen*, escalat*, spiral*, descend*, swell*, swelled, grow*, grew, turn*, spread*, slid*,
    slide*, degenerat*, erupt*, broke, break out, flare*, develop*

    early, start*, begin*, began, outset, onset, first, beginning, initial*, from the start,
    as far back, at an early stage, since, origin*

    resistance, opposition, exile*, dissident*, group, organis*, organiz*, coalition,
    movement, council, cult

    reveal*, disclos*, leak*, expos*, unveil*, obtain*, uncover*, inform*, source*,
    intelligence

    future, long, lasting, permanent*, base*, entrench*, dig itself in, presence, foothold*,
    stay*, bases

    improbable, unlikely, impossible, doubt*, little chance, no chance, won't, cannot, no
    future, hopeless*, futile, doom*, half dead, open wound
"""
# So many words of a group, and such a part of it, are of a family where the group stands for it.
_FEWEST, _LEAST_PART = 2, 0.25

FAMILIES: tuple[Group, ...] = tuple(
    tuple(word.strip() for word in " ".join(family.split()).split(","))
    for family in _WRITTEN.strip().split("\n\n")
)


@cache
def families_of(group: Group) -> int:
    """Return a number whose bits tell which of the families a *group* of words stands for."""
    met = [_table().met_in(Sentence(item.replace(ANY_ENDING, ""))) for item in group]
    fewest = max(_FEWEST, _LEAST_PART * len(group))
    return sum(
        1 << place
        for place in range(len(FAMILIES))
        if sum(each >> place & 1 for each in met) >= fewest
    )


@cache
def _table() -> GroupTable:
    return GroupTable(FAMILIES)
