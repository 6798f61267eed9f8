import TextModel

/// Names in lower case that the text has with a capital: `anna` beside `Anna`.
struct SmallNames {
  private(set) var all: [NameVariant] = []
  private static let fewest = 4

  init(_ forms: [NameForm], _ unlisted: UnlistedWords, _ document: Document) {
    // By the hash of the word in lower case; made when the first word in lower case comes that no list has.
    var names: [UInt32: Int]? = nil
    var found: [Int: [Int]] = [:]
    for index in unlisted.tokens where document.length(index) >= Self.fewest {
      let known = names ?? Self.names(forms)
      names = known
      guard let number = known[document.word(document.tokens[index]).foldedHash] else { continue }
      let isListed = !forms[number].traits.isDisjoint(with: [.anyGivenName, .surname, .place])
      let isKorean = document.tokens[index].flags.contains(.hyphen) && document.has(index - 1, .koreanSurname)
      if isListed || isKorean { found[number, default: []].append(index) }
    }
    for (number, tokens) in found.sorted(by: { $0.key < $1.key }) where tokens.count == 1 {
      let form = forms[number]
      all.append(
        NameVariant(
          difference: .lowercase, wrong: tokens.map { document.tokens[$0].range }, other: form.text(document), right: form.places(document)))
    }
  }

  private static func names(_ forms: [NameForm]) -> [UInt32: Int] {
    Dictionary(forms.enumerated().filter { !$1.isCommon && !$1.tokens.isEmpty }.map { ($1.lowercaseHash, $0) }) { first, _ in first }
  }
}
