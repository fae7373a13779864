"""Words that tell whether a full stop ends a sentence, written as they stand before or after it."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_A_NAME = _words(
    """Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Cdr Adm Maj Cpl Pvt Brig
    Rev Hon Pres Supt Det Insp Fr Msgr St Ste Mt Ft Messrs Mme Mlle Amb Atty Asst Assoc Dep
    Ald vs v cf e.g i.e viz approx"""
)
"""A name, or what belongs to it, always follows."""

STILL_OPEN = _words(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Corp Co Cos Ltd Jr Sr Bros Ave Blvd Rd Pl Sq
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ph.D Univ Dept Est
    Div Sub Bhd Pty Gmb AG Nr Ed Eds vol Vol ft lb oz sq mi"""
)
"""A sentence may end after it: it does where a word follows that likes to open one."""

STARTERS = _words(
    """The A An He She It They We I You His Her Its Their Our My Your This That These Those There But And
    Or Nor So Yet In On At For From By With Without After Before When While As If Although Though However
    Also Since Because Until During According Meanwhile Then Now Not Some Many Most All Both Each Another
    What Who Where Why How Here Still Instead Despite Among Earlier Later Today Yesterday One Once Only Even
    Under Over About To It's He's She's They're We're I'm That's There's It’s He’s She’s They’re We’re I’m
    That’s There’s Asked Unlike Such Other Others Every Neither Either Several Whether Last Next"""
)
"""Words that rarely stand in a name but often open a sentence."""

DAY_AND_ZONE_WORDS = _words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec EDT EST ET
    CDT CST CT MDT MST MT PDT PST PT GMT UTC BST CET CEST JST KST IST MSK AEST AEDT Eastern Central Pacific
    Mountain Moscow London Beijing Seoul Tokyo Local Greenwich"""
)
"""What goes on after "5 a.m."."""
