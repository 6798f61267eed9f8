import TextModel

/// False stops as a lost link leaves them beside the name of a place or a person: "the region. Donbas", "the city. Mariupol",
/// "the minister. Ivan Petrov".
enum NameBreaks {
  /// Names that are put behind nouns which have none in the text.
  struct Pool {
    private(set) var places: [String] = []
    private(set) var persons: [String] = []

    /// Names of places from the gazetteer.
    init(lexicon: Lexicon) {
      guard let resource = Resource(named: "names/places.txt") else { return }
      resource.forEachLine { line, number in
        let name = String(decoding: line, as: UTF8.self).split(separator: "\t").first.map(String.init) ?? ""
        if number % 23 == 0, !name.hasPrefix("#"), name.first?.isUppercase == true, !lexicon.traits(of: name).contains(.knownLowercase) {
          places.append(name)
        }
      }
    }

    /// Takes over the names of two words that a document has in mid-sentence.
    mutating func collect(_ document: Document) {
      for sentence in document.sentences {
        for index in sentence.tokens.dropFirst(1).dropLast(1) where NameBreaks.isName(index, document) && NameBreaks.isName(index + 1, document) {
          let known: WordTraits = [.knownLowercase, .place, .placePart]
          guard document.traits(index).isDisjoint(with: known), document.traits(index + 1).isDisjoint(with: known),
            !NameBreaks.isName(index - 1, document),
            document.tokens[index + 1].flags.contains(.gapBefore)
          else { continue }
          persons.append(document.text(document.range(ofTokens: index..<index + 2)))
        }
      }
    }
  }

  /// "the city and" -> "the city. Mariupol and", "the minister said" -> "the minister. Ivan Petrov said"
  static func named(_ sentence: Range<Int>, _ document: Document, _ pool: Pool, _ random: inout SplitMix) -> [FalseStop] {
    var found: [FalseStop] = []
    for index in sentence.dropFirst(2).dropLast(2) where document.isPlainWord(index) && !document.tokens[index].flags.contains(.capital) {
      let traits = document.traits(index)
      guard !traits.isDisjoint(with: [.placeNoun, .titleNoun]),
        (max(sentence.lowerBound, index - 3)..<index).contains(where: { document.traits($0).contains(.determiner) }),
        document.isPlainWord(index + 1) || document.token(index + 1, is: ","), !isName(index + 1, document), !document.token(index + 1, is: "of")
      else { continue }
      let names = traits.contains(.placeNoun) ? pool.places : pool.persons
      guard !names.isEmpty, random.fraction() < 0.5 else { continue }
      var name = random.pick(names)
      if traits.contains(.placeNoun), random.fraction() < 0.3 {
        let sides = ["western", "eastern", "southern", "northern", "central"]
        name += ", \(random.pick(sides)) \(random.pick(names))"
        if random.fraction() < 0.5 { name += "," }
      }
      found.append(
        FalseStop(
          kind: traits.contains(.placeNoun) ? .place : .title, range: document.tokens[index].range, left: document.text(token: index), right: name))
    }
    return found
  }

  /// "the Khmelnytskyi region" -> "the region. Khmelnytskyi", "the city of Mariupol" -> "the city. Mariupol",
  /// "the minister Ivan Petrov" -> "the minister. Ivan Petrov"
  static func find(_ sentence: Range<Int>, _ document: Document) -> [FalseStop] {
    var found: [FalseStop] = []
    for index in sentence.dropFirst() where document.isPlainWord(index) {
      let traits = document.traits(index)
      let isLower = !document.tokens[index].flags.contains(.capital)
      if isLower, traits.contains(.placeNoun) {
        if let broken = nameBefore(index, sentence, document) ?? nameBehind(index, sentence, document) { found.append(broken) }
      }
      if traits.contains(.titleNoun), index + 1 < sentence.upperBound, isName(index + 1, document),
        document.tokens[index + 1].flags.contains(.gapBefore)
      {
        found.append(FalseStop(.title, between: index, and: index + 1..<index + 2, document))
      }
    }
    return found
  }

  /// "the Khmelnytskyi region": the name comes behind the noun.
  private static func nameBefore(_ noun: Int, _ sentence: Range<Int>, _ document: Document) -> FalseStop? {
    var first = noun
    while first > sentence.lowerBound, noun - first < 3, isName(first - 1, document) { first -= 1 }
    guard first < noun, first > sentence.lowerBound, document.token(first - 1, is: "the"), noun + 1 < sentence.upperBound else { return nil }
    return FalseStop(
      kind: .place, range: document.range(ofTokens: first..<noun + 1), left: document.text(token: noun),
      right: document.text(document.range(ofTokens: first..<noun)))
  }

  /// "the city of Mariupol": the preposition goes.
  private static func nameBehind(_ noun: Int, _ sentence: Range<Int>, _ document: Document) -> FalseStop? {
    guard noun + 2 < sentence.upperBound, document.token(noun + 1, is: "of"), isName(noun + 2, document) else { return nil }
    var end = noun + 3
    while end < sentence.upperBound, isName(end, document), document.tokens[end].flags.contains(.gapBefore) { end += 1 }
    return FalseStop(.place, between: noun, and: noun + 2..<end, document)
  }

  static func isName(_ index: Int, _ document: Document) -> Bool {
    document.isPlainWord(index) && document.tokens[index].flags.contains(.capital)
      && document.traits(index).isDisjoint(with: [.function, .month, .weekday])
  }
}
