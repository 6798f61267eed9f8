import TextModel

/// Habits of style that are no row of words.
enum StyleShape: String, CaseIterable, Sendable {
  /// `don’t`, `they’ve`, `it’s`.
  case contractions = "@contractions"
  /// Words that end in `’s`.
  case possessives = "@possessives"
  /// Words with a Latin letter outside ASCII.
  case markedLetters = "@marked-letters"
  /// A stop or comma right after a closing quotation mark.
  case outsideStops = "@outside-stops"
}

/// How often each term of style comes in a text.
struct StyleCounts {
  /// By term of the table.
  private(set) var counts: [Int]
  /// Pieces between white space.
  private(set) var words = 0

  init(_ document: Document, _ table: EvidenceTable) {
    counts = [Int](repeating: 0, count: table.style.count)
    let patterns = table.patterns
    let numbers = patterns.numbers(of: document)
    // Matches of one pattern do not overlap: where each may begin again.
    var free = [Int](repeating: 0, count: patterns.rows.count)
    var shapes = Shapes()
    // The start of the last sentence, and its number.
    var (sentence, start) = (0, 0)
    document.tokens.withUnsafeBufferPointer { tokens in
      for index in tokens.indices {
        let token = tokens[index]
        if index == 0 || !token.flags.isDisjoint(with: [.gapBefore, .lineStart]) { words += 1 }
        if token.kind == .punctuation {
          if Self.isOutsideStop(index, tokens, document) { shapes.outsideStops += 1 }
          continue
        }
        guard token.kind == .word else { continue }
        if !token.flags.isDisjoint(with: [.apostrophe, .nonASCII]) {
          if token.flags.contains(.apostrophe) { Self.addApostrophe(document.folded(index), &shapes) }
          if token.flags.contains(.nonASCII), Self.hasMarkedLetter(document.folded(index)) { shapes.markedLetters += 1 }
        }
        let number = Int(numbers[Int(token.word)])
        guard number != 0 else { continue }
        for place in patterns.starting(number) where free[place] <= index {
          let row = patterns.rows[place]
          if let anchor = row.anchor {
            while sentence < document.sentences.count, document.sentences[sentence].tokens.lowerBound <= index {
              start = document.sentences[sentence].tokens.lowerBound
              sentence += 1
            }
            guard start == index else { continue }
            if anchor == .sentenceInsideLine, index == 0 || token.flags.contains(.lineStart) { continue }
          }
          guard let end = patterns.match(row, at: index, tokens, numbers) else { continue }
          counts[row.term] += 1
          free[place] = end
        }
      }
    }
    for (shape, term) in table.shapes { counts[term] += shapes[shape] }
  }

  private static let shortened: Set<ArraySlice<UInt8>> = Set(
    ["it", "that", "there", "he", "she", "what", "who", "here", "let"].map { ArraySlice($0.utf8) })

  /// How often each shape comes.
  private struct Shapes {
    var contractions = 0
    var possessives = 0
    var markedLetters = 0
    var outsideStops = 0

    subscript(shape: StyleShape) -> Int {
      switch shape {
      case .contractions: contractions
      case .possessives: possessives
      case .markedLetters: markedLetters
      case .outsideStops: outsideStops
      }
    }
  }

  /// Takes a lower-case word with an apostrophe.
  private static func addApostrophe(_ word: ArraySlice<UInt8>, _ shapes: inout Shapes) {
    guard let last = word.lastIndex(where: { $0 == UInt8(ascii: "'") || $0 == 0x99 }) else { return }
    // ’ has three bytes.
    let start = word[last] == UInt8(ascii: "'") ? last : last - 2
    guard start == last || start >= word.startIndex && word[start] == 0xE2 && word[start + 1] == 0x80 else { return }
    let tail = word[(last + 1)...]
    switch (tail.count, tail.first) {
    case (1, UInt8(ascii: "s")):
      shapes.possessives += 1
      if Self.shortened.contains(word[..<start]) { shapes.contractions += 1 }
    case (1, UInt8(ascii: "d")), (1, UInt8(ascii: "m")): shapes.contractions += 1
    case (1, UInt8(ascii: "t")): if start > word.startIndex, word[start - 1] == UInt8(ascii: "n") { shapes.contractions += 1 }
    case (2, _): if ["re", "ve", "ll"].contains(where: { tail.elementsEqual($0.utf8) }) { shapes.contractions += 1 }
    default: break
    }
  }

  /// True for letters of the Latin blocks from U+00C0 to U+024F and U+1E00 to U+1EFF.
  private static func hasMarkedLetter(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let scalar = DecodedScalar(bytes, at: index)
        switch scalar.value {
        case 0xD7, 0xF7: break
        case 0xC0...0x24F, 0x1E00...0x1EFF: return true
        default: break
        }
        index += scalar.length
      }
      return false
    }
  }

  /// A closing mark with a stop or comma right behind it, and then white space.
  private static func isOutsideStop(_ index: Int, _ tokens: UnsafeBufferPointer<Token>, _ document: Document) -> Bool {
    let next = index + 1
    guard next < tokens.count, tokens[next].start == tokens[index].end, tokens[next].end == tokens[next].start + 1 else { return false }
    let stop = document.bytes[Int(tokens[next].start)]
    guard stop == UInt8(ascii: ".") || stop == UInt8(ascii: ","), document.token(index, isOneOf: "\"", "”", "»") else { return false }
    return !document.joinsPrevious(next + 1)
  }
}
