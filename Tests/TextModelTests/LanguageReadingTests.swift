import TestSupport
import Testing

@testable import TextModel

/// Guards what is taken for another language, and what is not.
@Suite struct LanguageReadingTests {
  private func read(_ text: String) -> LanguageReading {
    let document = Shared.document(text)
    return LanguageReading(of: document.tokens.indices, in: document)
  }

  @Test(arguments: [
    ("Catalan", "El govern va dir que els preus de l'aigua no pujaran més aquest any."),
    ("Czech", "Ministr řekl, že ceny vody se letos už zvyšovat nebudou, protože je dost zásob."),
    ("Danish", "Ministeren siger, at prisen på vand ikke bliver sat op igen i år."),
    ("German", "Die Ministerin sagte, dass der Preis in diesem Jahr nicht steigen wird."),
    ("Spanish", "La ministra dijo que el precio del agua no va a subir este año en la ciudad."),
    ("Finnish", "Ministeri sanoi, että veden hinta ei nouse enää tänä vuonna, mutta se on vain arvio."),
    ("Filipino", "Sinabi ng ministro na hindi na tataas ang presyo ng tubig sa taong ito."),
    ("French", "La ministre a dit que le prix de l'eau ne va pas augmenter cette année dans la ville."),
    ("Hungarian", "A miniszter azt mondta, hogy a víz ára már nem emelkedik, de ez csak egy becslés."),
    ("Icelandic", "Ráðherrann sagði að verð á vatni verði ekki hækkað aftur á þessu ári og það er gott."),
    ("Italian", "La ministra ha detto che il prezzo dell'acqua non aumenta più nel corso di un anno."),
    ("Lithuanian", "Ministras sakė, kad vandens kaina šiemet jau nebus didinama, nes tai yra per brangu."),
    ("Latvian", "Ministrs teica, ka ūdens cena šogad vairs netiks celta, bet tas vēl nav zināms."),
    ("Dutch", "De minister zei dat de prijs van het water dit jaar niet meer wordt verhoogd."),
    ("Polish", "Minister powiedział, że cena wody w tym roku już nie wzrośnie, bo jest za wysoka."),
    ("Portuguese", "A ministra disse que o preço da água não vai subir mais este ano na cidade."),
    ("Romanian", "Ministrul a spus că prețul apei nu va mai crește în acest an, pentru că este destul."),
    ("Slovak", "Minister povedal, že cena vody sa tento rok už zvyšovať nebude, lebo je to dosť."),
    ("Slovene", "Minister je rekel, da se cena vode letos ne bo več zvišala, ker je tega dovolj."),
    ("Swedish", "Ministern säger att priset på vatten inte kommer att höjas igen i år."),
    ("Turkish", "Bakan, bu yıl su fiyatının daha fazla artmayacağını, bunun için bir karar olduğunu söyledi."),
    ("Vietnamese", "Bộ trưởng cho biết giá nước sẽ không tăng nữa trong năm nay ở thành phố này."),
    ("Vietnamese", "Bo truong cho biet gia nuoc se khong tang nua trong nam nay o thanh pho nay."),
  ])
  func knowsALanguageByItsSmallWords(_ language: String, _ text: String) { #expect(read(text) == .other(language)) }

  /// Languages so near to each other that a sentence may be either; that it is not English is certain.
  @Test(arguments: [
    "Menteri mengatakan bahwa harga air tidak akan naik lagi pada tahun ini di kota itu.",
    "Ministeren sier at prisen på vann ikke skal settes opp igjen i år.",
    "Ministar je rekao da se cijena vode ove godine više neće povećavati jer je dosta.",
    // Without a list: hardly a word is known.
    "Waziri alisema kwamba bei ya maji haitapanda tena mwaka huu katika mji mkuu.",
    "Ministri tha se çmimi i ujit nuk do të rritet më këtë vit në kryeqytet.",
  ])
  func knowsThatALineIsForeign(_ text: String) { #expect(read(text).isOther) }

  @Test(arguments: [
    "The minister said that the price of water would not rise again this year.",
    "Minister quits over water price row in capital",
    "They ate nasi goreng, rendang and gado-gado with sambal before the concert.",
    "Universidad Nacional de San Juan de los Llanos, Facultad de Letras",
    "Carlos de la Cruz de los Santos, Maria van der Berg and Ludwig von Hohenfels",
    "Man dies at home in fire as dog runs to get help on foot",
    "Der Spiegel, Die Zeit and Le Monde reported it first on Monday evening.",
    "La La Land, Les Misérables and Das Boot are on the list again.",
    "Read more", "Photo: AFP",
    "Cast: Ana de Armas, Javier Bardem, Penélope Cruz, Luis Tosar, Mario Casas",
  ])
  func leavesEnglishAndNamesAlone(_ text: String) { #expect(!read(text).isOther) }

  @Test func ownAndUnclear() {
    #expect(read("The bridge reopened at dawn.") == .own)
    #expect(read("Mariupol, Donetsk, Luhansk") == .unclear)
  }
}
