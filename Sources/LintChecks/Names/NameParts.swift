import TextModel

/// Parts of hyphenated names that stand elsewhere with another letter: `Tilkaura-Sakhuwa` beside `Sakhua`.
struct NameParts {
  private(set) var all: [NameVariant] = []
  /// Letters of a part, at least.
  private static let fewest = 5

  init(_ forms: [NameForm], _ document: Document, _ lexicon: Lexicon) {
    for form in forms where form.flags.contains(.hyphen) && !form.tokens.isEmpty && !form.traits.contains(.known) {
      for part in document.bytes[form.range].split(separator: UInt8(ascii: "-")) where part.count >= Self.fewest && part.first!.isUppercaseASCII {
        var letters: [UInt8] = []
        guard LatinFold.append(part, to: &letters), letters.count >= Self.fewest,
          part.withUnsafeBufferPointer({ lexicon.traits(of: $0) }).isDisjoint(with: [.known, .knownLowercase])
        else { continue }
        let other = forms.first { other in
          !other.flags.contains(.hyphen) && !other.tokens.isEmpty && !other.traits.contains(.known) && !other.isAllCapitals
            && other.folded.first == letters[0] && NameLetters.areOneEditApart(letters, other.folded)
            && !NameLetters.areRelated(letters, other.folded)
        }
        guard let other, !forms.contains(where: { $0.folded == letters }) else { continue }
        let text = other.text(document)
        let offset = part.startIndex - form.range.lowerBound
        let places = form.places(document).map { $0.lowerBound + offset..<$0.lowerBound + offset + part.count }
        all.append(NameVariant(difference: .part, wrong: places, other: text, right: other.places(document)))
      }
    }
  }
}
