import TextModel

/// Parts of hyphenated names that stand elsewhere with another letter: `Tilkaura-Sakhuwa` beside `Sakhua`.
struct NameParts {
  private(set) var all: [NameVariant] = []
  /// Letters of a part, at least.
  private static let fewest = 5

  init(_ forms: [NameForm], _ document: Document, _ lexicon: Lexicon) {
    var index: NameIndex? = nil
    for form in forms where form.flags.contains(.hyphen) && !form.folded.isEmpty && !form.traits.contains(.known) {
      for part in document.bytes[form.range].split(separator: UInt8(ascii: "-")) where part.count >= Self.fewest && part.first!.isUppercaseASCII {
        var letters: [UInt8] = []
        guard LatinFold.append(part, to: &letters), letters.count >= Self.fewest,
          part.withUnsafeBufferPointer({ lexicon.traits(of: $0) }).isDisjoint(with: [.known, .knownLowercase])
        else { continue }
        let names = index ?? NameIndex(forms)
        index = names
        guard let other = names.neighbour(of: letters) else { continue }
        let offset = part.startIndex - form.range.lowerBound
        let places = form.places(document).map { $0.lowerBound + offset..<$0.lowerBound + offset + part.count }
        all.append(NameVariant(difference: .part, wrong: places, other: forms[other].text(document), right: forms[other].places(document)))
      }
    }
  }
}

/// The names of one word that no dictionary has, by their letters and by what they are without one of them.
private struct NameIndex {
  private let forms: [NameForm]
  /// Of each key, the first form.
  private var edits: [UInt64: Int] = [:]
  private var folded: Set<[UInt8]> = []

  init(_ forms: [NameForm]) {
    self.forms = forms
    for (number, form) in forms.enumerated() where !form.folded.isEmpty {
      folded.insert(form.folded)
      guard !form.flags.contains(.hyphen), !form.traits.contains(.known), !form.isAllCapitals else { continue }
      form.folded.withUnsafeBufferPointer { NameLetters.forEachEditKey(of: $0) { if edits[$0] == nil { edits[$0] = number } } }
    }
  }

  /// The form that is one letter apart from a word; nil where there is none, and where the word itself is one.
  func neighbour(of letters: [UInt8]) -> Int? {
    guard !folded.contains(letters) else { return nil }
    var found: Int? = nil
    letters.withUnsafeBufferPointer {
      NameLetters.forEachEditKey(of: $0) { key in
        guard found == nil, let number = edits[key], forms[number].folded[0] == letters[0] else { return }
        if NameLetters.areOneEditApart(letters, forms[number].folded), !NameLetters.areRelated(letters, forms[number].folded) { found = number }
      }
    }
    return found
  }
}
