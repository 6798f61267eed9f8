extension ContrastSet {
  /// Words that ran together; and surnames, compounds, brands and codes that look as if they had.
  static let mergedWords = ContrastSet(
    "merged-words", pairs: 14,
    """
    town: Bratislava | Maputo | Nairobi | Gdansk | Valparaiso | Samarkand | Reykjavik | Toulouse | Kathmandu | Sarajevo | Montevideo | Ljubljana | Tampere | Antwerp
    new town: Tarvenby | Grodzkovice | Pellevik | Ostrinhamn | Quesadilo | Wrobelna | Marchettano | Sandvollen | Belkurgan | Taungdoo | Orsovica | Fonotipu
    small: when⟧ the road closed | according⟧ to the tailor | where⟧ she had studied | after⟧ midnight | because⟧ of the fog | before⟧ dawn | with⟧ two parrots
    small: and⟧ refused to sing | for⟧ the concert | until⟧ the tunnel reopened | in⟧ late autumn | on⟧ Thursday
    reached: had reached | cycled to | moved her workshop to | was seen in | wrote a waltz about | left a suitcase in | phoned a dentist in | sold kites in
    surname: Hallgrand | Lallemand | Ostrander | Kosyginat | Bertrand | Kjelland | Westover | Conover | Hildebrand | Marchand | Tomasin | Okamoto | Hallstatt | Benedikton
    first surname: Hanna Kjelland | Yves Lallemand | Piet Ostrander | Aino Wesselin | Karl Hildebrand | Luc Marchand | Emi Okamoto | Rosa Villand | Ben Conover | Ada Tolvand
    = known name and small word
    + {one} {reached} the spa with {surname} on Thursday. {surname} {did}.
    + The tram driver was {first surname}, who collects stamps.
    - {one} {reached} ⟦{town}{small}.

    = unknown name and small word
    + {one} {reached} the spa where the {new family} family has a kiosk. {new family} {did}.
    - {one} {reached} ⟦{new town}{small}.
    new family: Brennfor | Tolvand | Skarpin | Ulmeon | Dorvat | Kestrin | Harmundto | Pelason | Vestheim | Ravelin | Ormander | Lindfors | Sarkoyan | Quillon

    noun: airport⟧ closed | police⟧ were informed | university⟧ apologised | district⟧ has nine clinics | harbour⟧ froze over | region⟧ has no dentist
    noun: museum⟧ owns the portrait | newspaper⟧ quoted the widow | hospital⟧ hired nurses | government⟧ objected
    compound: Bridgewater | Lakewood | Eastleigh | Kirkcaldy | Bournemouth | Winterthur | Frankenhausen | Oberstdorf | Stonehaven | Newhaven | Hammerfest | Marketgate
    = name and noun
    + Halfway, the {compound} ferry turned back. {one} {did}.
    + {one} {reached} {compound} and {compound} Road.
    - By noon the ⟦{town}{noun}.
    - At dawn the ⟦{new town}{noun}.

    word: from | the | with | near | and | after | between | to | of | for
    brand: easyJet | deLonghi | inDrive | eToro | airBaltic | iRobot | theScore | uTorrent | openSUSE | myGov | eBay | iPhone | deviantART | macOS
    = small word and name
    + {one} had paid the fare with {brand}, and {brand} {shrank}.
    - {one} had received a parrot ⟦{word}{town}⟧ {late}.
    - {one} got a harp ⟦{word}{new town}⟧ {late}.
    late: on Thursday | in late autumn | at dawn | two days earlier | during the eclipse
    shrank: lost customers | raised its fees | was fined | did not apologise | refunded it

    lower: company | orchestra | government | museum | bakery | hospital | verdict | ceremony | tunnel | garden | harbour
    newcoin: newsfeed | doomscrolling | greenwashing | paywall | farmstay | catflap | bikepark | sportswashing | glampsite | skincare | streetfood | screentime | legroom | taproom
    = small word and noun
    + {one} wrote a column about {newcoin}. To some, {newcoin} is a nuisance.
    - {who} shouted ⟦at{lower}⟧ staff, and nobody objected.
    - {who} had heard ⟦the{lower}⟧ would be sold in late autumn.
    - {who} borrowed a ladder ⟦for{lower}⟧ repairs on Thursday.

    acronym: UNHCR | ICRC | NATO | OSCE | FIFA | UEFA | UNESCO | IAEA | OPEC | NASA
    speaks: spokesman⟧ objected | officials⟧ left the room | envoy⟧ was fined | said⟧ on Thursday | and⟧ the widow objected | experts⟧ are divided | has⟧ apologised
    firm: AstraZeneca | GlaxoSmithKline | ArcelorMittal | BioNTech | BlaBlaCar | SoftBank | DoorDash | TechCrunch | PayPal | MySQL | CureVac | WeWork | SpaceX | ByteDance
    = acronym and word
    + Neither {firm} nor its rivals would guess. A day later {firm} {shrank}.
    + The NGOs and MPs owned two PCs, three TVs and a DVD by {firm}.
    - By noon the ⟦{acronym}{speaks}.

    = name and acronym
    + {one} sold her {firm} shares to {firm}.
    - {one} flew to ⟦{town}{acronym}⟧ envoys were waiting there.
    - The talks took place in ⟦{town}{acronym}⟧ officials {did people}.
    did people: shrugged | left the room | objected | blamed the weather | apologised

    given: Marta | Oskar | Bogdan | Agnieszka | Matteo | Rodrigo | Delphine | Ingrid | Nikolai | Fatima
    family: Olivares | Lindqvist | Petrov | Kowalski | Marchetti | Gonzalez | Yilmaz | Hashimoto | Novak | Andersson
    mac: McAllister | MacDonald | DiCaprio | DeSantis | FitzGerald | LaGuardia | McDiarmid | VanDyke | LeBron | MacGregor | McTavish | DeLillo
    = two names
    + {one} sang a duet with {given} {mac}. {mac} {did}.
    - {one} sang a duet with ⟦{given}{family}⟧ {late}.
    - The jury awarded ⟦{given}{family}⟧ the second prize.

    year: 1974 | 1988 | 2003 | 2011 | 1966 | 2019
    amount: 400 | 27 | 1200 | 65 | 380 | 14
    thing: parrots | kiosks | nurses | ladders | lodgers | portraits | tailors
    code: A320 | B52 | mp3 | covid19 | G20 | h264 | 1080p | 80mm | 747s | 1990s | win32 | E10 | 4x4 | 5G
    = word and figure
    + {one} sold the {code} and bought a newer {code} instead.
    - {one} moved to the coast ⟦in{year}⟧ and never left.
    - Some ⟦{amount}{thing}⟧ were counted in the garden.
    - {one} owns ⟦about{amount}⟧ {thing} and a harp.

    trade: beekeeper | violinist | dentist | tailor | conductor | novelist | sculptor | nurse | director | widow
    format: WordPress | FaceTime | iPadOS | PlayStation | YouTube | JavaScript | PowerPoint | LinkedIn | OneDrive | AirPods | SnapChat | GitHub | CinemaScope | PostScript
    = noun and name
    + {one} opened {format} and lost a file. According to {format}, nobody else did.
    - On Thursday the ⟦{trade}{given}⟧ {family} apologised.
    - The prize went to the ⟦{trade}{given}⟧ {family} of the opera.
    """)
}
