extension ContrastSet {
  /// Sentences that end in what looks unfinished, and sentences that are.
  static let strayStop = ContrastSet(
    "stray-stop", pairs: 20,
    """
    guessed: could not explain | kept guessing | had no idea | never revealed | let slip | enquired | had to decide | later found
    which: which collection | which dealer | whose workshop | which family | whose estate | which abbey
    vase: vase | manuscript | tapestry | coin | portrait | carpet | dagger | violin | clock | harp
    came from: had arrived from | belonged to | was copied from | was intended for | had been stolen from | was insured by | had been sent to | was shown at
    came from: was modelled on | had been borrowed from | was restored in | depended on
    = embedded question
    + {who} {guessed} {which} the {vase} {came from}. {name} {did}.
    - The {vase} {came from}⟦.⟧ {name} {tail}.

    treaty: treaty | painting | strike | referendum | nickname | tunnel | diet | wedding | verdict | lawsuit | discovery | bargain | promise | donation
    very: third | very | oldest | strangest | second | last
    relied on: relied on | argued about | paid for | sneered at | invested in | objected to | marched against | campaigned for | insisted on
    relied on: stumbled over | escaped from | learnt from | haggled over | had bet on | felt ashamed of | wrote about
    = relative clause
    + It was the {very} {treaty} that {who lower} {relied on}. {name} {did}.
    + {who} recalled the {treaty} {rival} had {relied on past}. {name} {did}.
    - {who} {relied on}⟦.⟧ {name} {tail}.
    who lower: the curator | her aunt | the detective | a cyclist | the twins | the widow | several monks | the tailor | both sisters | the night nurse
    rival: their rivals | the bank | the older nuns | his uncle | the whole crew
    relied on past: relied on | argued about | paid for | sneered at | invested in | objected to | campaigned for | stumbled over | insisted on | bet on

    event: The negotiators gave in | Both wings fell off | The generator cut out | The tide rolled in | The protest died down | The orchestra tuned up
    event: The paint peeled off | The ice broke up | The crew packed up | Sales picked up | The storm blew over | The handle snapped off | The two sides settled down
    event: No customers showed up | The bus drove on | The dogs ran away | The queue thinned out | The tent was folded up | The rumour was passed on | The old lamp burnt out
    ran off: ran off with | stood up for | looked down on | gave in to | caught up with | got away from | closed in on | fell out with | broke up with
    ran off: put up with | drove on to | flew over to | sailed on to | signed up for | moved in with | dropped in on | was passed on to | was made up of
    = particle verb
    + {event}. {name} {did}.
    - {one} {ran off}⟦.⟧ {name} {tail}.

    sang: sang louder | dug deeper | stayed longer | ate less | complained more often | rose earlier | drank less | sounded sadder | learnt faster
    others: the tenants | the plumbers | the recruits | the nuns | the dentists | the other two | their rivals
    did too: did | could | ever will | might have | should have | had | used to | would
    hesitant: would help if the tenants | left only because the recruits | sang, although none of the others
    did once: did | could | had to
    rusty: bus is not as rusty as it | ladder is no safer than it | soup was as cold as it | harp is older than it | hall is emptier than it
    once was: once was | should be | had been | looks | was meant to be | ought to be | has ever been
    was being: had been | was | may have been | could be | was soon to be | will be | was never
    charged: Charged with fraud | Transferred to another ward | Seen near the kiosk | Invited to the rehearsal | Dropped from the squad | Honoured with a stamp
    charged: Fined for speeding | Asked about the lease | Rescued by a tram driver | Bitten by a dog | Taken to the clinic
    = elliptical auxiliary
    + {who} {sang} than {others} {did too}. {name} {did}.
    + {who} {hesitant} {did once}. {name} {did}.
    + The {rusty} {once was}. {name} {did}.
    - {one} {was being}⟦.⟧ {charged} {when}.
    - {full} {was being}⟦.⟧ {charged} {when}.
    when: on Thursday | at dawn | after the concert | in late autumn | two days earlier | during the eclipse

    chosen: took office as | stepped down as | was voted in as | was proposed as | was hired as | was picked as | was installed as | ended up as | stood in as
    chosen: was promoted to | has been nominated | was proclaimed | continued as | applied to be | could have been | trained as | carried on as | was passed over as
    role: Justice Minister | Health Commissioner | bishop | rector | chancellor | ombudsman | sheriff | treasurer | Trade Secretary | attorney general
    role: fire chief | curator | archbishop | conductor | sporting director | Labour Minister | deputy premier | dean | police chief | editor | consul | Speaker
    hired: interviewed | greeted | sued | succeeded | lunched with | quoted | embarrassed | imitated | flew out with | shouted at | sat opposite | was briefed by
    = appointment
    + {one} {chosen} {role}. {full} {did}.
    - {one} {hired} {role}⟦.⟧ {full} {tail}.

    title: surgeon | sculptor | conductor | astronaut | novelist | diplomat | economist | choreographer | inspector | sheriff | biologist | historian | pilot
    title: drummer | archbishop | jockey | dentist | sprinter | librarian | composer | architect | boxer
    sent: sent flowers to | painted | complained to | recognised | nodded at | paid | queued with | was trained by | interrupted | sang for | danced with
    = title at the end
    + {one} {sent} the {title}. {full} {did}.
    - {one} {sent} the {title}⟦.⟧ {full} {tail}.

    kin: the widow of that | the rival of this | no longer our | the daughter of the | not the only | once the best-known | a friend of the late | said to be their
    bare: Former | The well-known | In a column, the | Sometime | For years the | The late | As early as Thursday, the | Disgraced
    = title at the start
    + {first} is {kin} {title}. {last} {did}.
    - {bare} {title}⟦.⟧ {full} {did}.

    settled: settled in | rode through | taught in | strayed from | wrote about | cycled round | opened a bakery in | visited relatives in | moved out of | camped near
    suburb: suburb | county | municipality | peninsula | valley | canton | commune | borough | resort | hamlet | settlement | prefecture | republic | kingdom
    settling: , northern Moldova | , in the far east | at dawn | on Thursday | and its beaches | , home to nine clinics | , where the rails end | in late autumn
    settling: without a map | , southern Chile | and the nearby lakes | for nearly nine years | , eastern Finland
    = place at the end
    + {who} {settled} the {suburb}. {name} {did}.
    + {who} {settled} a remote {suburb}. {name} {did}.
    - {who} {settled} the {suburb}⟦.⟧ {place} {settling}.

    line: Whisk the eggs until stiff | Simmer for ten minutes | Drain and rinse | Feeds six hungry walkers | Strain the stock through | Leave the lid on | Garnish with mint
    line: Graphics and layout | Gates close at nine | Voice-over and sound | Rights reserved | Kick-off at seven | Scrape the pan out | Rub the salt in | Worst seat, worst view
    line: Fry until golden | Peel and slice | First published in Gaelic | Standing room only | Batteries not included
    dish: Serve the trout with | Fold the egg whites into | Brush the pastry with | Replace the lard by | Thicken the broth with | Serve on
    garnish: Toasted rye bread | Lemon juice and dill | Chopped walnuts | Yesterday’s potatoes | A spoonful of honey | Warm plates | Grated beetroot
    credit: Lyrics by | Translated by | Costumes and masks by | Edited by | With woodcuts by | Stage design and lighting by | Words taken from | Directed by
    = recipe and credit lines
    + {line}. {name} {did}.
    - {dish}⟦.⟧ {garnish} {dished}.
    - {credit}⟦.⟧ {full} {tail}.
    dished: and a pinch of salt | for four | with the skin on | at once | and serve warm | in small portions

    closed: closed | admired | measured | repainted | took responsibility for | posed outside | walked past | praised | restored | drew a map of
    gallery: Gallery | Observatory | Chapel | Fountain | Archive | Orchard | Lighthouse | Bakery | Cinema | Windmill | Greenhouse
    its: of the abbey | where the monks sleep | on the corner | for the third time | with the blue dome | in late autumn | at its own expense | next to the kiosk
    = article
    + {who} {closed} the tower. {gallery} and orchestra both {need}.
    - {who} {closed} the⟦.⟧ {gallery} {its}.
    need: need new roofs | charge a fee | close on Thursdays | have separate boards | lost their grants | rely on donors | were named after a queen

    thanked: praised | had invited | still avoided | sang with | lost to | borrowed a boat from | named the dog after | asked for | wrote a waltz for
    = first name
    + {who} {thanked} {first}. {last} {did}.
    - {who} {thanked} {first}⟦.⟧ {last} {tail}.

    sat: sat outside | waited | was seen | arrived | spoke briefly | slept | was questioned | rested | appeared | went swimming
    hour: at 7 p.m. | at 11 a.m. | around 6 p.m. | at about 4 a.m.
    with: with a parrot | on the steps | without shoes | because of the fog | and ordered soup | when the music began | near the kiosk | from the balcony
    = lower case
    + {one} {sat} {hour} {with}. {name} {did}.
    + The case {name2} vs. {last} et al. was heard {hour} because of the fog. {name} {did}.
    - {one} {sat}⟦.⟧ {with}. {name} {did}.
    name2: Kessandra Prole | Abdoulaye Ndiran | Ulf Brekke | Shirin Galvani | Teodora Minchev
    """)
}
