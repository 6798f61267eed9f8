extension ContrastSet {
  /// Sentences that break off; and those that end in the same words by right.
  static let brokenSentence = ContrastSet(
    "broken-sentence", pairs: 14,
    """
    began: The tailor, who owned two parrots, wanted to open | The choir of the nurses was conducted by the dentist and | In autumn the monks finally repainted
    began: The orchestra needs a new violin and | The lodgers asked the widow about | On Thursday the jury promised the cyclists | The kiosk on the coast belongs to
    cut: a | the | their | an | every
    grade: grade A | his own | number one | not his | beyond all this | one of many | like no other
    mention: a | the | and | their | of
    = determiner
    + The shortest words in the opera are “I” and “{mention}.” {next}.
    + The harp on the left is {grade}. {next}.
    + {one} said the soup was theirs. {next}.
    - {began} ⟦{cut}.⟧ {next}.
    next: The harp is out of tune | Two nurses resigned | Nobody had locked the tower | His aunt shrugged | It rained on the parrots

    clause: The violin was sold in autumn | Nobody apologised to the nurses | The tram was stopped near the coast | The widow has two parrots | They repainted the tower
    by right: Nobody had sung it before or since | There were no ifs or buts | The photographs show the tower before and after | They will pay if and when
    by right: No monk could say why or how | He asked the widow why, and since when | They sang, and how | It was then or never, more or less
    joint: because | although | and | whereas | or | unless | if | than
    what for: what the ladder was for | which choir the nurse sang with | what the dentist is capable of | how tired the monks were | who the harp belongs to
    = conjunction
    + {by right}. {next}.
    - {clause} ⟦{joint}.⟧ {next}.
    = preposition
    + {one} never found out {what for}. {next}.
    + It was the only harp the choir could agree on. {next}.
    + Nobody knew which tram {one low} had jumped off. {next}.
    - {clause} ⟦of.⟧ {next}.
    - {one} was taken to the new clinic ⟦of.⟧ {next}.
    - {one} repainted the tower with the help ⟦of.⟧ {next}.
    one low: the widow | a cyclist | our cousin | the tailor

    source: the dentist | a tailor from the coast | the owner of the kiosk | the younger nurses | {full} | the widow | a statement of the orchestra
    = attribution
    + According to {source}, the tower was locked. {next}.
    + {clause}, according to {source}. {next}.
    - {clause}. ⟦According to {source}.⟧ {next}.

    line: These words were sung in the old bakery at a time⟦ when⟧ | The choir has found a violin and the nurses say that it is⟦ the⟧
    line: The widow sold both of her parrots to the owner⟦ of⟧ | The monks had repainted the tower before the concert⟦ and⟧ | The tailor has never met the cyclist⟦ who⟧
    line: The jury was asked to decide on the second prize⟦ because⟧ | The ladder was returned by the lodgers, who said they⟦ were⟧
    heading: What the nurses are | Where the harp was | The tower, and who lives there | Why the choir stays | How late the trams are | All that the parrots were
    = line that is cut off
    + {clause}.¶{heading}¶{next}.
    - {clause}.¶{line}¶{next}.
    """)
}
