import TextModel

/// False stops as a lost link leaves them beside the name of a place or a person: "the region. Donbas", "the city. Mariupol",
/// "the minister. Ivan Petrov".
enum NameBreaks {
  struct Found {
    let kind: String
    let left: String
    let right: String
  }

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
  static func named(_ sentence: Range<Int>, _ document: Document, _ pool: Pool, _ random: inout SplitMix) -> [Found] {
    var found: [Found] = []
    for index in sentence.dropFirst(2).dropLast(2) where document.isPlainWord(index) && !document.tokens[index].flags.contains(.capital) {
      let traits = document.traits(index)
      guard !traits.isDisjoint(with: [.placeNoun, .titleNoun]),
        (max(sentence.lowerBound, index - 3)..<index).contains(where: { document.traits($0).contains(.determiner) }),
        document.isPlainWord(index + 1) || document.token(index + 1, is: ","), !isName(index + 1, document), !document.token(index + 1, is: "of")
      else { continue }
      let names = traits.contains(.placeNoun) ? pool.places : pool.persons
      guard !names.isEmpty, random.fraction() < 0.5 else { continue }
      var name = names[Int(random.next() % UInt64(names.count))]
      let left = document.text(document.range(ofTokens: sentence.lowerBound..<index + 1))
      let rest = document.text(document.tokens[index].range.upperBound..<document.range(ofTokens: sentence).upperBound)
      if traits.contains(.placeNoun), random.fraction() < 0.3 {
        let sides = ["western", "eastern", "southern", "northern", "central"]
        name += ", \(sides[Int(random.next() % 5)]) \(names[Int(random.next() % UInt64(names.count))])"
        if random.fraction() < 0.5 { name += "," }
      }
      found.append(Found(kind: traits.contains(.placeNoun) ? "place" : "title", left: left, right: name + rest))
    }
    return found
  }

  static func find(_ sentence: Range<Int>, _ document: Document) -> [Found] {
    var found: [Found] = []
    for index in sentence.dropFirst() where document.isPlainWord(index) {
      let traits = document.traits(index)
      let isLower = !document.tokens[index].flags.contains(.capital)
      if isLower, traits.contains(.placeNoun) {
        if let broken = nameBefore(index, sentence, document) ?? nameBehind(index, sentence, document) { found.append(broken) }
      }
      if traits.contains(.titleNoun), index + 1 < sentence.upperBound, isName(index + 1, document),
        document.tokens[index + 1].flags.contains(.gapBefore)
      {
        found.append(make("title", sentence.lowerBound..<index + 1, index + 1..<sentence.upperBound, document))
      }
    }
    return found
  }

  /// "the Khmelnytskyi region": the name comes behind the noun.
  private static func nameBefore(_ noun: Int, _ sentence: Range<Int>, _ document: Document) -> Found? {
    var first = noun
    while first > sentence.lowerBound, noun - first < 3, isName(first - 1, document) { first -= 1 }
    guard first < noun, first > sentence.lowerBound, document.token(first - 1, is: "the"), noun + 1 < sentence.upperBound else { return nil }
    let left = document.text(document.range(ofTokens: sentence.lowerBound..<first)) + " " + document.text(token: noun)
    let rest = document.text(document.tokens[noun].range.upperBound..<document.range(ofTokens: sentence).upperBound)
    return Found(kind: "place", left: left, right: document.text(document.range(ofTokens: first..<noun)) + rest)
  }

  /// "the city of Mariupol": the preposition goes.
  private static func nameBehind(_ noun: Int, _ sentence: Range<Int>, _ document: Document) -> Found? {
    guard noun + 2 < sentence.upperBound, document.token(noun + 1, is: "of"), isName(noun + 2, document) else { return nil }
    return make("place", sentence.lowerBound..<noun + 1, noun + 2..<sentence.upperBound, document)
  }

  static func isName(_ index: Int, _ document: Document) -> Bool {
    document.isPlainWord(index) && document.tokens[index].flags.contains(.capital)
      && document.traits(index).isDisjoint(with: [.function, .month, .weekday])
  }

  private static func make(_ kind: String, _ left: Range<Int>, _ right: Range<Int>, _ document: Document) -> Found {
    Found(kind: kind, left: document.text(document.range(ofTokens: left)), right: document.text(document.range(ofTokens: right)))
  }
}
