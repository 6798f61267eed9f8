extension ContrastSet {
  /// Line breaks inside a sentence; and lines that end without a stop by right.
  static let splitLine = ContrastSet(
    "split-line", pairs: 14,
    """
    lead: The violin was sold on Thursday | Nobody had locked the tower | The parrot escaped at dawn | Two nurses resigned in autumn | The kiosk burnt down again
    lead: The harp is out of tune | His aunt has moved to Cork | A ladder fell over in the storm | The jury meets in the bakery | Nine monks learnt to ski
    head: The tram to the | A photograph of the | The fence around the | The bench behind the | The road past the | The lane between the kiosk and the
    cut head: The widow repainted the | The choir sang for the | The monks were photographed with the | The jury met outside the | A cyclist stopped beside the
    right: old bakery by the river | famous abbey on the hill | two clinics on the coast | new observatory | last kiosk in the valley | lower lighthouse
    verb: was closed until the evening | fell over during the eclipse | has been repainted in blue | was left in the garden
    = after a small word
    + {lead}.¶The harp and the tower¶{head} {right} {verb}.
    + {lead}.¶Sold out¶{head} {right}¶{lead}.
    - {lead}.¶{head}⟦¶⟧{right} {verb}.
    - {lead}.¶{cut head}⟦¶⟧{right}.

    = before a conjunction
    + {lead}.¶The {thing}: what to know and where to sit¶{lead}.
    + {lead}.¶Harps and {shops}¶Kites, {more} and more¶{lead}.
    - {lead}.¶The monks repainted the old {thing}⟦¶⟧and {did so} in the evening.
    - {lead}.¶The widow closed the new {thing}⟦¶⟧but {did so} in autumn.
    thing: tower | bakery | kiosk | chapel | clinic | bridge to the coast | garden of the abbey
    did so: went home | sang an aria | forgot the parrots | left the harp there | moved to Cork

    shops: kiosks | tailors | dentists | choirs | nurses | bakeries
    more: trams | clinics | orchestras | gardens | monks | towers
    number: 4 | 12 | 9 | 31 | 16 | 7
    dear: Dear nurses, | Hello cyclists, | Dear {last}, | To the owner of the kiosk, | Yours faithfully,
    = after a comma
    + {lead}.¶{dear}¶The tower will be closed on Thursday.¶The tram runs as usual.
    + {lead}.¶The prizes of the jury:¶- nine {more},¶- a parrot and¶- a ladder.¶{lead}.
    + {lead}.¶Write to this address:¶Garden Office,¶Upper Lane {number},¶North Gate¶The office opens at nine.
    - {lead}.¶The {shops},⟦¶⟧{more} and parrots of the valley were photographed.
    - {lead}.¶According to the {shops},⟦¶⟧the number of {more} has fallen again.

    = around a link
    + {lead}.¶More on the subject¶Nurses leave the {thing}¶{lead}.
    + {lead}.¶© The Tower¶By {full}¶{lead}.
    - {lead}.¶The harp was sold to⟦¶{town}¶⟧on Thursday.
    town: a theatre | nine monks | a choir | {full} | Chile | the owner of a tram | his landlady
    """)
}
