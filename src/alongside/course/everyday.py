"""How often common words stand in the talk of any session, so that a word can stand out from it.

Reckoned on the sessions invented for training (``training/sessions``: 128 hours of talk, nobody real), by the stem, for words of at
least three of their eight folders. A word that isn't here is rare.
"""

_ONE_TURN_IN = {
    40: """
        a about all and are at back be been bit but by can come could day did didn't do don't down for four from get
        go going good got had have he her here him how i i'd i'll i'm i've if in is it just know like look me mm my
        never no not now of off oh okay on one or out put right said say see she so something tell that the them
        then there they thing think this thought three time to two um up want was we week well what when with would
        yeah you you'd you're you've your""",
    110: """
        actually after again already alway an any anything as ask asked bad bag because before being better bus call
        came can't car chair coming couldn't dad doe doesn't doing done door eight eleven else end even ever every
        everything face feel fine first five friday give goe gone guess guy half hand has hear his hmm home hour
        isn't keep kid kind last leave left let little long looking lot made make man maybe mean might mind minute
        month more morning much need next nice night nine nobody nothing number once only other over own people
        phone really room same sat saying second seven she'd should since sit six sleep some somebody sorry sort
        start still stood stop sunday sure take talk ten than thank they're thinking thirty those though through
        thursday till today told too took tuesday twenty used very wanted wasn't way we've went were where who whole
        why won't work year yes you'll yourself""",
    300: """
        age allowed also am another anybody anyone anyway arm around asleep away bed behind big biscuit both bottle
        box break bring brother called card cause check clock coat coffee cold count couple course cross daughter
        desk different doctor dog drink drive early eat eighty either em enough everybody everyone exactly eye fair
        fall family feet felt few fifty find finger floor foot form forty front funny gave getting girl glad glass
        god gonna great gum hall happen happened hard haven't having he'd head heard heart hello help hi hm hold
        honest honestly house huh hundred hurt idea into it'd it'll job kept kinda kitchen knew lad lady late laugh
        less letter lie light liked line list looked lose lost loud love lovely lunch machine mad many matter mine
        miss missed mom monday most mostly mother moved mum myself name new normal notice noticed nurse o'clock old
        open page paper part past patch pay pen person pick picture pill place plan point pretty probably quarter
        question quick quiet quit quite rather read ready real reason remember rest ring road round run sad saturday
        saw scared school seat seen send sent set seventy shall sheet shoe show sick side sister sitting sixty small
        someone somewhere sound stair stand standing started stay step stopped straight stuff stupid suppose table
        tablet taking talking tea telling text that'd their these they'd they've tired tonight tried truck true try
        trying turn turned twelve twice uh under us use usually voice wait waiting walk walking watch water we'd
        we'll we're wednesday weekend whatever which while wife will window without wonder word worse wouldn't write
        wrong wrote yet""",
    850: """
        able across afraid afternoon against ago ahead ain't alarm alcohol alone along angry ankle annoying answer
        anywhere app appointment aren't asking ate aunt awake baby bar basically bath bathroom bedroom beer believe
        best bet between bigger bin birthday blood bloody blue body book boot bottom bought bowl boy bread breakfast
        breath breathing bridge broke broken brought buck bug business busy bye cab cake calendar calling care
        careful carpet carry carrying case cat caught change changed chart chat checked checking chest child
        children chip choice christma church cigarette class clean clever close company cool cooler cost couch cough
        could've counted counter county cousin crazy cried cry crying cuff cup curtain cut daft dark date dead deal
        dear decide dentist diabete diary die died dinner dollar drawer drinking driving drop dropped drove drunk
        dryer each ear easier easy eating edge egg email evening evidence excuse exercise far fast father feeling
        fell fella fifteen fifteenth figure figured fill film fish fit flask flat flower folder folk food forget
        forgot fortnight forward found fourteen fourth free fridge friend frightened full game gap garage garden gas
        gate given giving glove gotta grade group guard gutter gym ha hadn't hair handed hang happening happy harder
        hasn't hate he'll health hearing held helpful hey high hill hip hit holding holiday homework hope hoping
        horrible hospital hot how'd hurry husband ice idiot ill important its joke jumper keeping kettle key knee
        knocked knowing known lamp land landing lap later laughed laughing lay lazy leaflet least leaving leg lemon
        library life lift listen listening live living lonely longer low lung lying ma'am mail making mate math may
        meal meant meet meeting message met middle might've mile moment money mouth move must near nearly neck
        needed neither nineteen nineteenth ninety ninth noise none note nought odd office often older online opened
        ought our outside pack packed paid pain parent park parking party pass pat pattern paying percent picked
        piece plant plate play playing please polite pool poor pop post pot pound practice pressure problem program
        promise proper proud pull putting radiator radio rain rang ray reach reading regular report review rice
        ringing risk roll route rubbish running safe salt sandwich save scale screen seeing seem sense sentence
        serious session seventeen she'll shift shop short shout shouted showed shut sign signed silly single sir
        size skip skipping sleeping sleeve slept slip slipper slow slower slowly smoke smoking sock soft sometime
        son soon sooner speak spot spring starting state stayed staying stepped stick stomach stone stopping story
        strange stroke stuck student sugar suit summer supposed switch ta taken talked taste team teeth term
        terrible test texting there'd they'll third thousand threw throat throw thumb ticket tie tin tissue toast
        toe together tomorrow tooth toothbrush top towel train tree trouble tub twelfth uncle understand until upset
        useful van vape visit waited wake walked wall wanna wanting warehouse warm wash washing watched watching
        weed weight weird weren't wet what'd wheel wherever whether white who'd wine woman worked working worried
        worry worst worth would've wow writing written yard young zero""",
}
RARELY = 1 / 4000
"""The share of turns in which a word stands that isn't a common one."""

SHARES: dict[str, float] = {
    word: 1 / turns for turns, listed in _ONE_TURN_IN.items() for word in listed.split()
}
"""By stem: the share of turns in which it stands anywhere."""


def stem(word: str) -> str:
    """A word without its plural or possessive ending; lower case and straight apostrophes are taken for granted."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
