extension ContrastSet {
  /// Capitals in mid-sentence; and titles, names and mentions that have theirs by right.
  static let strayCapital = ContrastSet(
    "stray-capital", pairs: 14,
    """
    that: replied that | insisted that | had always known that | told the choir that | found out that | was certain that
    paper: The Guardian | The Economist | The Hindu | The Times | The Lancet | The Spectator
    hague: The Hague | Los Angeles | El Salvador | La Paz | Le Havre | Las Palmas
    = clause with a capital
    + {one} told {paper} that {one low} had moved to {hague}.
    + {one} read in {paper} that the tunnel would be closed.
    - {one} {that} ⟦{The first}.
    The first: The⟧ tunnel would be closed | A⟧ ladder had been stolen | The⟧ harp was out of tune | It⟧ had rained on the parrots | They⟧ had missed the tram
    The first: His⟧ garden was famous | No⟧ ticket was needed | Some⟧ of the nurses had resigned | Their⟧ parrot could sing | In⟧ autumn bread would be cheaper
    one low: the widow | a cyclist | our cousin | the tailor | the night nurse

    wait: had to wait until the end of the concert | left the parrot with the dentist | met the nurses at the tram stop | wrote a letter to the orchestra
    wait: bought a violin for the jury | walked home through the garden | was fined for the broken ladder | heard of it during the eclipse
    restart: The⟧ monks were surprised | It⟧ was the coldest autumn in years | They⟧ have nine cats | She⟧ moved to Cork later | He⟧ never apologised
    restart: There⟧ were no witnesses | This⟧ was the first complaint | After⟧ that the choir left the hall
    season: the autumn | the night | the first time | the day | every time | the winter
    anthem: the anthem | a march | two waltzes | an old carol
    song: Walking Home Through The Garden | Nobody Knows Why It Rains | A Letter To The Orchestra | Two Nurses And The Moon | What He Said In The Dark
    = lost full stop
    + The band played {song} and then {anthem}.
    + {one} liked {season} she met the monks and the songs they sang.
    - {one} {wait} ⟦{restart}.

    phrase: In⟧ the old bakery | For⟧ the second time | With⟧ two parrots | To⟧ the coast | Of⟧ the choir | By⟧ the river | From⟧ the balcony | At⟧ noon
    event: The concert was held | A statue was put up | The widow was photographed | The harp was tuned | The ladders were sold | The tram was stopped
    film: Gone With The Wind | Anatomy Of A Murder | Singin’ In The Rain | The Lord Of The Flies
    kind: vitamin A | Plan A | hepatitis A | Group A | grade A
    = preposition with a capital
    + {one} takes {kind} with water, and the It crowd does too.
    + {event} while {film} was shown.
    - {event} ⟦{phrase}.

    and: And⟧ two cyclists | But⟧ nobody else | Or⟧ a nurse | And⟧ their dentist | And⟧ nine monks
    when: in autumn | at dawn | on Thursday | in Cork
    list: nine lodgers | 400 nurses | two tailors | about 30 cyclists | 1200 guests | 16 violinists | eleven parrots
    = conjunction with a capital
    + The album And Then It Rained was heard by {list}, says {paper}.
    + The bands And Also The Trees and But Alive met {list} {when}.
    - The police counted {list} ⟦{and} at the kiosk.
    - The tram carried {list}, ⟦{and}, to the coast.

    small: ⟦to⟧ tune the harp, the widow closed the window | ⟦after⟧ the concert, the monks went home by tram | ⟦most⟧ of the nurses had never seen a parrot
    small: ⟦the⟧ ladder was found in the garden of the dentist | ⟦nobody⟧ had locked the tower on the evening of the eclipse | ⟦when⟧ it rained, the kiosk was closed
    small: ⟦his⟧ aunt sells kites on the coast in autumn | ⟦with⟧ two parrots on his arm, the tailor sang an aria
    poem: iPhones are sold in the kiosk next to the tram stop | eBay has raised its fees for the second time | macOS was shown to the nurses before the concert | bell hooks wrote about the choir for the second time
    poem: iRobot gave the widow a new ladder in the winter | eToro has moved its trainees to the coast
    = paragraph in lower case
    + {end}.¶{poem}.¶{end}.
    - {end}.¶{small}.¶{end}.
    end: The violin was sold on Thursday | Nobody had locked the tower | The parrot escaped at dawn | Two nurses resigned in autumn | The kiosk burnt down again
    """)
}
