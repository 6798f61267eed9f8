extension ContrastSet {
  /// Slots of every set: who does something, names of persons and places (some of them in no list), what they did, and what hangs on a name.
  static let common = """
    who: The curator | Her aunt | Two of the lodgers | The detective | His landlady | A cyclist | The younger twins | The widow | The referee | Several monks
    who: The tailor | Both sisters | The beekeeper | Our cousin | The night nurse | A tall stranger | The apprentices | The jury
    one: The curator | Her aunt | The detective | His landlady | A cyclist | The widow | The tailor | Our cousin | The night nurse | A tall stranger
    first: Ines | Bogdan | Thandeka | Lorcan | Nesrin | Oskar | Wanjiru | Matteo | Sunniva | Farrukh | Delphine | Tevita | Agnieszka | Rodrigo
    last: Talvik | Reska | Mbali | Devitt | Aaltonen | Lindh | Kamau | Brancati | Hjelle | Yuldashev | Marchetti | Fonoti | Wrobel | Quesada | Ostrin | Pellevik
    full: {first} {last}
    name: {last} | {full}
    place: Grodzka | Ilomantsi | Tarvenby | Maputo | Puchezh | Colima | Orsova | Taungoo | Belmonte | Ostrovec | Vadstena | Nakuru | Quelimane | Sandvollen
    did: shrugged | hung up | left the room | blamed the weather | finished third | would not guess | turned sixty in autumn | missed the ceremony | owns the paper
    did: would rather sing | has since sold everything | bakes pies now | won the race | moved to Cork | is recovering slowly | wore a grey coat | was on holiday
    did: and a cousin run the shop | , then a trainee, took notes | never learnt to swim | made amends at once | broke the record | drives a tram | objected
    tail: on Thursday | in late autumn | at dawn | after a short illness | without a fee | and two colleagues | , a retired welder | in a sealed box
    tail: for nearly nine hours | by courier | , who collects stamps | during the eclipse | along with a note | , aged 34 | two days earlier | before the concert
    tail: , whose garden is famous | at the usual price | and three of the nurses | , then mayoress of a spa
    """
}
