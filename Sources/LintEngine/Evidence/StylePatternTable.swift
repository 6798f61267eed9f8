import TextModel

/// Many patterns of style, made ready to be looked for: their words are numbered, a place in a pattern is a set of numbers, and each word of a document
/// is looked up once.
struct StylePatternTable: Sendable {
  struct Row: Sendable {
    /// Index into the terms of the score.
    let term: Int
    let anchor: StylePattern.Anchor?
    /// In `optional`, and in `sets` by `width`.
    let places: Range<Int>
  }

  private(set) var rows: [Row] = []
  /// The rows that begin with a word, in order: those of word `n` from `starts[n]` to `starts[n + 1]`.
  private var starting: [Int] = []
  private var starts: [Int] = []
  /// By place: true where it may be left out.
  private var optional: [Bool] = []
  /// By place: `width` numbers, whose bits are the words that fit. Bit 0 stands for all words that no pattern has.
  private var sets: [UInt64] = []
  private let width: Int
  /// Numbers of words, from 1, by the hash of the word: open addressing, 0 = free.
  private var slots: [UInt16]
  private let words: [(hash: UInt32, text: [UInt8])]

  init(_ patterns: [(term: Int, pattern: StylePattern)]) {
    let places = patterns.flatMap(\.pattern.places)
    var numbers: [String: Int] = [:]
    var words: [(hash: UInt32, text: [UInt8])] = []
    for word in places.flatMap(\.words) where numbers[word] == nil {
      let text = Array(word.utf8)
      words.append((text.withUnsafeBufferPointer(WordHash.hash), text))
      numbers[word] = words.count
    }
    self.words = words
    width = words.count / 64 + 1
    slots = Array(repeating: 0, count: 64)
    while slots.count < words.count * 4 { slots += slots }
    for (index, word) in words.enumerated() {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(index + 1)
    }
    var starting = [[Int]](repeating: [], count: words.count + 1)
    for (term, pattern) in patterns {
      for number in pattern.places.first?.words.compactMap({ numbers[$0] }) ?? [] { starting[number].append(rows.count) }
      rows.append(Row(term: term, anchor: pattern.anchor, places: optional.count..<optional.count + pattern.places.count))
      for place in pattern.places {
        optional.append(place.isOptional)
        var set = [UInt64](repeating: place.words.isEmpty ? .max : 0, count: width)
        for number in place.words.compactMap({ numbers[$0] }) { set[number / 64] |= 1 << UInt64(number % 64) }
        sets += set
      }
    }
    starts = [0]
    for rows in starting {
      self.starting += rows
      starts.append(self.starting.count)
    }
  }

  /// The rows that begin with a word, by its number.
  func starting(_ number: Int) -> ArraySlice<Int> { starting[starts[number]..<starts[number + 1]] }

  /// The numbers of the words of a document, by distinct word; 0 for those no pattern has.
  func numbers(of document: Document) -> [UInt16] {
    document.foldedBytes.withUnsafeBufferPointer { folded in
      document.words.map { word in
        var slot = Int(word.foldedHash) & (slots.count - 1)
        while slots[slot] != 0 {
          let candidate = words[Int(slots[slot]) - 1]
          if candidate.hash == word.foldedHash, candidate.text.elementsEqual(folded[Int(word.foldedStart)..<Int(word.foldedEnd)]) {
            return slots[slot]
          }
          slot = (slot + 1) & (slots.count - 1)
        }
        return 0
      }
    }
  }

  /// The end of the words of a row that match from a token on, which must be a word that the row begins with; nil = none do. Never goes on to the next
  /// line. `numbers`: those of the document.
  func match(_ row: Row, at token: Int, _ tokens: UnsafeBufferPointer<Token>, _ numbers: [UInt16]) -> Int? {
    match(row.places.dropFirst(), at: token + 1, first: token, tokens, numbers)
      ?? (optional[row.places.lowerBound] ? match(row.places.dropFirst(), at: token, first: token, tokens, numbers) : nil)
  }

  private func match(_ places: Range<Int>, at token: Int, first: Int, _ tokens: UnsafeBufferPointer<Token>, _ numbers: [UInt16]) -> Int? {
    var token = token
    for place in places {
      let fits = fits(place, token, isFirst: token == first, tokens, numbers)
      if optional[place] {
        let rest = place + 1..<places.upperBound
        if fits, let end = match(rest, at: token + 1, first: first, tokens, numbers) { return end }
        return match(rest, at: token, first: first, tokens, numbers)
      }
      guard fits else { return nil }
      token += 1
    }
    return token
  }

  private func fits(_ place: Int, _ token: Int, isFirst: Bool, _ tokens: UnsafeBufferPointer<Token>, _ numbers: [UInt16]) -> Bool {
    guard token < tokens.count, tokens[token].kind == .word, isFirst || !tokens[token].flags.contains(.lineStart) else { return false }
    let number = Int(numbers[Int(tokens[token].word)])
    return sets[place * width + number >> 6] >> UInt64(number & 63) & 1 != 0
  }
}
