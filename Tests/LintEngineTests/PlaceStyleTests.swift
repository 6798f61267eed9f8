import LintChecks
import LintEngine
import TestSupport
import Testing

/// Guards the option `style` of place-name-style, and what the rule reads in the words around a name.
@Suite struct PlaceStyleTests {
  /// What is found in a text, as `name → first repair`.
  private func found(_ text: String, style: String? = nil) throws -> [String] {
    let linter = try Stub.linter(Shared.rules) { configuration in
      configuration.select = ["place-name-style"]
      if let style { configuration.options = ["place-name-style": ["style": style]] }
    }
    return linter.lint(Array(text.utf8), path: "a.txt").findings.map { finding in
      let edit = finding.fixes.first?.edits.first
      return "\(text.utf8[in: finding.range]) → \(edit?.replacement ?? "")"
    }
  }

  @Test func mostHousesAreTheDefault() throws {
    #expect(try found("The bus from Turquie stopped in Türkiye and in Macao.") == ["Turquie → Turkey"])
    #expect(try found("The bus from Tschechien was late.", style: "common") == ["Tschechien → Czechia"])
  }

  @Test(arguments: [
    ("ap", "The ferry left Macau for Timor-Leste.", ["Macau → Macao", "Timor-Leste → East Timor"]),
    ("reuters", "The ferry left Macao for Timor-Leste.", ["Macao → Macau", "Timor-Leste → East Timor"]),
    ("bbc", "The bus from Naypyidaw came by Izium.", ["Naypyidaw → Nay Pyi Taw", "Izium → Izyum"]),
    ("guardian", "The bus from Krakow and Deir al-Zour’s baker came late.", ["Krakow → Kraków", "Deir al-Zour → Deir ez-Zor"]),
    ("ap", "The bus from Sana’a and Sana'a came late.", ["Sana’a → Sanaa", "Sana'a → Sanaa"]),
    ("guardian", "The bus from Sana’a and Sana'a came late.", []),
    ("guardian", "The bus from Kraków and the ferry to Timor-Leste came late.", []),
  ])
  func housesPrintTheirOwnNames(_ style: String, _ text: String, _ expected: [String]) throws {
    #expect(try found(text, style: style) == expected)
    #expect(try found(text).isEmpty)
  }

  /// Foreign forms get the house’s name, and a house’s name is right even where most print another.
  @Test func foreignFormsFollowTheHouse() throws {
    let text = "The bus from Cracovie stopped at Isjum and in Severodonetsk."
    #expect(try found(text, style: "guardian") == ["Cracovie → Kraków", "Isjum → Izium", "Severodonetsk → Sievierodonetsk"])
    #expect(try found(text, style: "bbc") == ["Cracovie → Krakow", "Isjum → Izyum"])
    #expect(
      try found("Tschechien won the cup. The fans in Tschechien sang.", style: "ap") == [
        "Tschechien → The Czech Republic", "Tschechien → the Czech Republic",
      ])
  }

  /// A name that is other places, too, is not replaced, but foreign forms get it.
  @Test func sharedNamesAreOnlyOffered() throws {
    #expect(try found("The bus from St. Petersburg and San Pietroburgo was late.", style: "reuters") == ["San Pietroburgo → St Petersburg"])
    #expect(try found("The tram went to San Pietroburgo.", style: "ap") == ["San Pietroburgo → St. Petersburg"])
  }

  @Test func ownTablesReplaceOurs() throws {
    #expect(try found("The bus from Kharkov was late.") == ["Kharkov → Kharkiv"])
    #expect(try found("The bus from Kharkov was late.", style: "own").isEmpty)
  }

  @Test func unknownStylesAreRefused() throws {
    #expect(throws: (any Error).self) { try found("The bus was late.", style: "times") }
  }

  @Test(arguments: [
    "Pablo Teheran bakes. Nobody asked Teheran.", "The cook asked Florenz Orsolini, and Florenz nodded.",
    "Senator Moskau sang. Nobody asked Moskau’s wife.", "A. Moskau sang.",
    "The cooks Bianchi, Moskau, Verdini and Orsolini sang.", "Bianchi, Moskau (46 Orsolini) and Verdini played.",
  ])
  func personsAreNoPlaces(_ text: String) throws { #expect(try found(text).isEmpty) }

  @Test(arguments: [
    "The bus from Prag, Moskau, Wien and Rom was late.", "The bus from Moskau, Teheran and Chile was late.", "the mayor Moskau sent was late.",
    "The cook who in Moskau Orsolini had met was late.",
  ])
  func placesInListsArePlaces(_ text: String) throws { #expect(try found(text).contains("Moskau → Moscow")) }

  @Test(arguments: [
    ("The cook was born in Bombay in 1938.", 0), ("The cook was born in Bombay in 2003.", 1), ("In the 1950s Bombay had trams.", 0),
    ("The cook of Bombay sold 1938 loaves.", 1), ("The trams of Bombay ran (1907–1964) at night.", 0), ("The cook was born in Moskau in 1938.", 1),
    ("The Treaty of Peking was signed.", 0), ("The Siege of Kharkov was over.", 0), ("The mayor of Peking was late.", 1),
    ("The Siege of Moskau was over.", 1),
    ("The Kishinev pogrom was remembered.", 0), ("The Kishinev tram was late.", 1), ("The town, formerly Alma-Ata, has trams.", 0),
    ("It was then Bombay.", 0), ("The tram went to Lviv, then Kharkov.", 1),
    ("The former Bombay has trams.", 0), ("The former Kharkov mayor sang.", 1), ("Kiev called for more trams.", 1),
    ("The town that was then Moskau has trams.", 1),
  ])
  func thePastKeepsItsNames(_ text: String, _ count: Int) throws { #expect(try found(text).count == count) }

  @Test(arguments: [
    ("The choir sang “The Road to Moskau” twice.", 0), ("The choir sang 'Moskau Nights' twice.", 0), ("She said: “Moskau is cold and wet today.”", 1),
    ("She said: “We love the trams of Moskau.”", 1), ("The striker left Austria Wien for Torpedo Kutais.", 0), ("The striker left Moskau FC.", 0),
    ("The bank of Austria and Wien closed.", 1),
  ])
  func titlesAndClubsKeepTheirs(_ text: String, _ count: Int) throws { #expect(try found(text).count == count) }
}

extension String.UTF8View {
  fileprivate subscript(in range: Range<Int>) -> String { String(decoding: dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self) }
}
