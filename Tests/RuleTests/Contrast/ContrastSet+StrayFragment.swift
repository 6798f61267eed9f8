extension ContrastSet {
  /// Words left over as sentences; and short sentences that are meant.
  static let strayFragment = ContrastSet(
    "stray-fragment", pairs: 14,
    """
    long: The tailor repainted the kiosk at the tram stop before the concert | Two of the nurses had left their violins in the garden of the clinic
    long: The parrot was returned to the widow by a cyclist from the coast | Nobody has seen the second ladder since the night of the eclipse
    long: The jury will listen to the younger choir again in the old bakery | The harp was tuned by a man who had never heard an opera
    next: The monks asked the owner of the tower to lock it before the end of the autumn | A week on, the dentist wrote a long letter to the choir about the noise
    next: Some of the lodgers complained that the soup had been cold for nine days in a row | The orchestra has promised to pay for the windows that broke in the storm
    effect: Silence | Again | Never | Nothing | Twice | Enough | Exactly | Everything | Tomorrow | Finally
    left: Also | Which | Moreover | Have | Therefore | Only | Their | Currently | With | Even
    content: Ultimate | Municipal | Musical | Purchase | Regarding | Visible | Concert | Further | Mutual | Relevant | Written | Annual
    = single small word
    + {long}. {effect}. {next}.
    - {long}.⟦ {left}.⟧ {next}.
    = single content word
    + They waited. {effect}. {long}.
    + {long}. {effect}!
    - {long}.⟦ {content}.⟧ {next}.
    - {long}.⟦ {content}.⟧
    connective: In connection with | In addition to | In accordance with | On behalf of | As well as | Due to | In terms of | With regard to | In view of | Thanks to | In order to
    short: In short, it rained | For example, she slept | Thanks to all | In vain | On the contrary | As if by magic | Not in the least | At long last | By all means
    = connective
    + {long}. {short}. {next}.
    - {long}.⟦ {connective}.⟧ {next}.
    = repeated end
    + {one} and the twins {repeat sound}. {next}.
    - {one} said that one of them {repeat}⟧ {next}.
    repeat sound: waited in the tram. They waited and waited | slept in the bakery. They slept well | sang all night. They sang well | left at dawn. They left early
    repeat: repaired the clock.⟦ Repaired the clock. | slept in the old bakery.⟦ Slept in the old bakery. | carried the harp home.⟦ Carried the harp home.
    repeat: photographed the eclipse.⟦ Photographed the eclipse. | painted the ladder.⟦ Painted the ladder. | lives on the coast.⟦ Lives on the coast.
    repeat: was hired by the orchestra.⟦ Hired by the orchestra. | learnt to play the violin.⟦ To play the violin. | sold kites near the kiosk.⟦ Near the kiosk.
    """)
}
