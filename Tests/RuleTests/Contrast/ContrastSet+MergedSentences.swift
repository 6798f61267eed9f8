extension ContrastSet {
  /// Sentences and clauses without a space between them; and names, figures and addresses that are written without one.
  static let mergedSentences = ContrastSet(
    "merged-sentences", pairs: 12,
    """
    end: The violin was sold | Nobody had locked the tower | The parrot escaped | Two nurses resigned | The eclipse lasted an hour | The kiosk burnt down
    end: The tram was repaired in May | The jury left for Nairobi | Our cousin dislikes opera | The harp is out of tune | A ladder fell over
    start: The widow objected | It took nine hours | They blamed the weather | In autumn it reopened | His aunt shrugged | She moved to Cork | There were no witnesses
    start: Nobody apologised | Some of the monks sang | According to the tailor, it rained | After that, the choir left | Another one was found
    join: and the widow objected | but nobody apologised | which surprised the monks | so the choir left | while his aunt shrugged | although it had rained
    file: Node.js | example.com | report.Final.pdf | index.Html | Booking.com | ASP.NET | notes.v2.txt | Draw.io | Monday.com | archive.org
    = full stop
    + {one} saved it in {file} and left. It is on {file} still.
    + The U.K. team of J.R. {last} beat the St. {last} choir, i.e. nobody.
    - {end}⟦.⟧{start}.
    number: 1,842 | 12,500 | 3,750 | 101,340 | 2,999 | 640,000
    = comma
    + About {number} kites were sold, not {number}.
    + The vector (a,b) has {number} entries, the tailor says.
    - {end}⟦,⟧{join}.
    shout: Who locked the tower | What a parrot | Why did the tram stop | Is that a harp | How late it is | Where were the nurses
    yahoo: Yahoo!’s | Wham!’s | Oklahoma!’s | Oliver!’s | Joomla!’s | Hamleys!’s
    = question and exclamation marks
    + {one} liked {yahoo} old logo. Nobody else did.
    - {shout}⟦?⟧{start}.
    - {shout}⟦!⟧{start}.
    quote: The harp is out of tune | Nobody locked the tower | We left at dawn | It rained on the parrots | The kiosk is ours
    says: said the widow | objected the tailor | added {last} | wrote the novelist | replied a monk
    cool: must”-see show | have”-nots’ ball | ever”-green | would”-be star | do”-nothing clerk
    = closing quotation mark
    + {one} called it a “{cool}. “{quote},” {says}.
    - “{quote},⟦”⟧{says} on Thursday.
    - “{quote}.⟦”⟧{start}.
    glued: month | eclipse | garden | verdict | orchestra | ceremony | tunnel | dentist
    eThe: eThekwini | TheraNova | ReTheme | inTheory | TheStreet | AndTheWriter
    = no mark at all
    + {one} read about {eThe} in the tram. To {last}, {eThe} is home.
    - {who} had waited for the ⟦{glued}The⟧ widow objected and left the room.
    - {who} had heard of the ⟦{glued}It⟧ was the first one in the valley.
    ratio: 3:2 | 10:30 | 4:1 | 16:9 | 7:45
    = colon
    + The score was {ratio} when {one low} left, says UN:Habitat.
    - {one} made a promise⟦:⟧the tower would be locked.
    - One thing is certain⟦:⟧the {glued} will not be forgotten.
    one low: the widow | a cyclist | our cousin | the tailor
    """)
}
