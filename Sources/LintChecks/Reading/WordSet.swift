import TextModel

/// Words and marks in lower case, asked about with `Document.token(_:isIn:)`. Make each set once, as a `static let`: it is never freed. For what is
/// asked of many tokens; `token(_:isOneOf:)` takes longer and serves where few get so far.
struct WordSet: @unchecked Sendable, ExpressibleByArrayLiteral {
  /// Bits that the last six bits of the members’ hashes choose, and bits that the six before choose: most other words choose none of them.
  private let masks: (UInt64, UInt64)
  private let members: UnsafeBufferPointer<(hash: UInt32, text: StaticString)>

  init(arrayLiteral words: StaticString...) {
    let members = UnsafeMutableBufferPointer<(hash: UInt32, text: StaticString)>.allocate(capacity: words.count)
    var masks = (UInt64(0), UInt64(0))
    for (number, text) in words.enumerated() {
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      assert(CaseFolding.lowercase(Array(bytes)).elementsEqual(bytes), "‘\(text)’ is not as documents fold it")
      let hash = WordHash.hash(bytes)
      members.initializeElement(at: number, to: (hash, text))
      masks.0 |= 1 << UInt64(hash & 63)
      masks.1 |= 1 << UInt64(hash >> 6 & 63)
    }
    self.masks = masks
    self.members = UnsafeBufferPointer(members)
  }

  /// True for a word of a document that is in the set.
  @inline(__always)
  func contains(_ word: Word, of document: Document) -> Bool {
    masks.0 >> UInt64(word.foldedHash & 63) & masks.1 >> UInt64(word.foldedHash >> 6 & 63) & 1 != 0 && find(word, document)
  }

  @inline(never)
  private func find(_ word: Word, _ document: Document) -> Bool {
    for member in members where member.hash == word.foldedHash {
      let text = UnsafeBufferPointer(start: member.text.utf8Start, count: member.text.utf8CodeUnitCount)
      if document.foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)].elementsEqual(text) { return true }
    }
    return false
  }
}

extension Document {
  /// True when a token’s lower-case form is in a set; an index outside the document is answered with no.
  @inline(__always)
  func token(_ index: Int, isIn set: WordSet) -> Bool {
    tokens.indices.contains(index) && set.contains(words[Int(tokens[index].word)], of: self)
  }
}

extension WordSet {
  static let terminators: WordSet = [".", "!", "?", "...", "…"]
  /// Words before one that is talked about: "the word łódź".
  static let explaining: WordSet = [
    "called", "so-called", "named", "termed", "dubbed", "word", "term", "as", "means", "meaning", "slang", "phrase", "traditional", "nicknamed",
  ]
  static let dashes: WordSet = ["-", "–", "—", "―", "--"]
  /// Closing quotation marks and brackets. (The apostrophe stands for the typographic one, too.)
  static let closingMarks: WordSet = ["”", "\"", "'", ")", "]", "»"]
  /// What may stand between the stop of a sentence and the end of its line.
  static let marksBehindStops: WordSet = ["”", "\"", ")"]
  static let roundBrackets: WordSet = ["(", ")", "（", "）"]
  static let openingMarks: WordSet = ["(", "[", "“", "‘", "—", "–", "-"]
  static let currencySigns: WordSet = ["$", "€", "£", "¥", "₹", "₽", "₺", "₫", "₩", "₴", "₦"]
  static let currencyPrefixes: WordSet = ["r", "us", "hk", "nt", "au", "ca", "nz"]
  static let currencyCodes: WordSet = ["usd", "eur", "gbp", "jpy"]
  static let months: WordSet = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
  static let weekdays: WordSet = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  /// First words of the magnitudes that foreign figures are written with.
  static let magnitudes: WordSet = ["thousand", "million", "billion", "millions", "billions", "ten", "hundred"]
  static let ordinalEndings: WordSet = ["th", "st", "nd", "rd"]
  static let halvesOfDay: WordSet = ["pm", "p.m.", "p.m", "am", "a.m.", "a.m"]
  /// What is measured rather than counted: its figures have decimals.
  static let decimalUnits: WordSet = [
    "percent", "per", "%", "kilometers", "kilometres", "meters", "metres", "degrees", "points", "seconds", "times", "inches", "liters", "litres",
    "tons", "tonnes", "kilograms", "grams", "hectares", "microns", "volts",
  ]
  /// Verbs of saying beside those of the class.
  static let speechVerbs: WordSet = [
    "wrote", "writes", "quotes", "quoted", "continued", "continues", "thinks", "complained", "shouted", "sighed",
  ]
}
