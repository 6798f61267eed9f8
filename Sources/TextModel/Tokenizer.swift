import CText

/// Cuts UTF-8 into tokens. Every byte is looked at once; nothing is copied.
///
/// White space and line breaks are not tokens: they are flags of the token behind them, and lines.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  private(set) var tokens: [Token] = []
  /// Byte offsets at which the lines of the file start: behind LF, CRLF and CR.
  private(set) var lineStarts: [UInt32] = [0]
  private var index = 0
  private var flags: TokenFlags = [.lineStart]
  private var words: WordInterner
  /// The last chain of words and stops that was found to be no e-mail address, and no domain: it need not be read again from its other words.
  var (notAnEmail, notADomain) = (0..<0, 0..<0)

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    words = WordInterner(bytes, lexicon: lexicon)
    tokens.reserveCapacity(bytes.count / 5 + 16)
  }

  /// Runs over the whole text; returns its distinct words.
  mutating func run() -> WordInterner {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09:
        flags.insert(.gapBefore)
        index += 1
      case 0x0A...0x0D: endLine(newLine: byte == 0x0A || byte == 0x0D)
      case 0x30...0x39: scanNumber()
      case 0x41...0x5A, 0x61...0x7A:
        if let word = PlainWord(bytes, at: index) { emit(word) } else { scanWord() }
      case 0x23, 0x40: scanTag()
      case 0x2E: scanRun(of: 0x2E, single: .punctuation)
      case 0x2D: scanRun(of: 0x2D, single: .punctuation)
      case 0x24, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E: emit(.symbol, length: 1)
      case 0x21...0x7E: emit(.punctuation, length: 1)
      case 0x00...0x7F: emit(.other, length: 1)
      default: scanNonASCII()
      }
    }
    return words
  }

  func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func endLine(newLine: Bool) {
    index += LineBreak.length(bytes, at: index)
    if newLine { lineStarts.append(UInt32(index)) }
    flags = [.gapBefore, .lineStart]
  }

  private mutating func emit(_ kind: TokenKind, length: Int, _ more: TokenFlags = []) {
    let end = index + length
    let word = words.intern(index..<end)
    tokens.append(Token(start: UInt32(index), end: UInt32(end), word: word, kind: kind, flags: flags.union(more)))
    index = end
    flags = []
  }

  @inline(__always)
  private mutating func emit(_ plain: PlainWord) {
    let end = index + plain.length
    let word = words.intern(index..<end, packed: plain.packed)
    if plain.isCapital { flags.insert(.capital) }
    tokens.append(Token(start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end), word: word, kind: .word, flags: flags))
    index = end
    flags = []
  }

  private mutating func scanRun(of mark: UInt8, single: TokenKind) {
    var end = index + 1
    while at(end) == mark { end += 1 }
    // "..": two stops are damage, not an ellipsis; each stays a token of its own.
    emit(single, length: end - index >= (mark == 0x2E ? 3 : 2) ? end - index : 1)
  }

  private mutating func scanNonASCII() {
    let scalar = DecodedScalar(bytes, at: index)
    switch scalar.value {
    case DecodedScalar.invalid: emit(.other, length: 1, .nonASCII)
    case 0x85, 0x2028, 0x2029: endLine(newLine: false)
    case 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xAD: emit(.other, length: scalar.length, .nonASCII)
    default:
      switch CharacterClass(scalar.value) {
      case .upper, .lower, .letter, .mark: scanWord()
      case .digit: scanNumber()
      case .space:
        flags.insert(.gapBefore)
        index += scalar.length
      case .punctuation: emit(.punctuation, length: scalar.length, .nonASCII)
      case .symbol: emit(.symbol, length: scalar.length, .nonASCII)
      case .control: emit(.other, length: scalar.length, .nonASCII)
      }
    }
  }

  // MARK: Words

  private mutating func scanWord() {
    var word = WordScan()
    var end = word.scan(bytes, from: index)
    switch at(end) {
    case 0x3A where at(end + 1) == 0x2F && at(end + 2) == 0x2F:
      return emit(.url, length: addressEnd(end + 3) - index)
    case 0x40:
      if let emailEnd = hostEnd(from: end + 1) { return emit(.email, length: emailEnd - index) }
    case 0x2E:
      if let emailEnd = dottedEmailEnd(end) { return emit(.email, length: emailEnd - index) }
      if let (kind, dotted) = scanDotted(word, end: end) { return emit(kind, length: dotted - index, word.flags) }
    case 0x5F:
      // snake_case and file_names are one word.
      while at(end) == 0x5F || at(end).isASCIILetter || at(end).isASCIIDigit { end += 1 }
      if at(end) == 0x40, let emailEnd = hostEnd(from: end + 1) { return emit(.email, length: emailEnd - index) }
      if at(end) == 0x2E, let fileEnd = domainEnd(from: index) { return emit(.url, length: fileEnd - index) }
      return emit(.word, length: end - index, word.flags)
    default: break
    }
    emit(.word, length: end - index, word.flags)
  }

  /// What a word with a stop right behind it is: an abbreviation, initials or a domain; nil when the stop is a stop.
  private mutating func scanDotted(_ word: WordScan, end: Int) -> (TokenKind, Int)? {
    if word.letters == 1, end - index == 1 {
      // U.S., p.m., P.K.: single letters, each with its stop.
      if let dotted = initialsEnd(end) { return (.abbreviation, dotted) }
      if let domain = domainEnd(from: index) { return (.url, domain) }
      let next = at(end + 1)
      // The initial J. before a name; a lower-case letter with a stop only before another initial.
      if word.flags.contains(.capital), next == 0x20 || next >= 0x41, bytes[index] != 0x49 || startsInitialOrName(end + 2) {
        return (.abbreviation, end + 1)
      }
      return nil
    }
    if let domain = domainEnd(from: index) { return (.url, domain) }
    guard end - index <= 8 else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[index..<end + 1])
    let traits = lexicon.ownTraits(text)
    guard !traits.isDisjoint(with: .anyAbbreviation) else { return nil }
    if traits.isDisjoint(with: [.abbreviationBeforeName, .abbreviationMayEnd, .abbreviationInside]) {
      var next = end + 1
      while at(next) == 0x20 { next += 1 }
      return at(next).isASCIIDigit || at(next) >= 0x80 && at(next) == 0xC2 ? (.abbreviation, end + 1) : nil
    }
    return (.abbreviation, end + 1)
  }

  /// End of letters that each have their stop (U.S., p.m., P.K.), of which later ones may be two to four letters (M.Sc., Ph.D. by its first);
  /// nil when there is only one.
  private func initialsEnd(_ firstStop: Int) -> Int? {
    var end = firstStop + 1
    while at(end).isASCIILetter {
      var letters = 1
      while at(end + letters).isASCIILower, letters < 4, bytes[end].isASCIIUpper { letters += 1 }
      guard at(end + letters) == 0x2E else { break }
      // "J.Smith." is an initial and a name.
      if letters > 2, at(end + letters + 1).isASCIILetter { break }
      end += letters + 1
    }
    return end > firstStop + 1 ? end : nil
  }

  /// "I." is an initial only when another initial or a capitalised word follows ("I. Newton"), never the pronoun at a sentence end.
  private func startsInitialOrName(_ offset: Int) -> Bool {
    guard at(offset).isASCIIUpper else { return false }
    if at(offset + 1) == 0x2E { return true }
    var end = offset
    while at(end).isASCIILetter { end += 1 }
    // "So did I. The end": a function word starts a sentence.
    return at(offset + 1).isASCIILower && !lexicon.traits(of: UnsafeBufferPointer(rebasing: bytes[offset..<end])).contains(.function)
  }

  /// `#word` and `@word`; a lone sign is punctuation.
  private mutating func scanTag() {
    let next = at(index + 1)
    guard next.isASCIILetter || next >= 0x80 || next.isASCIIDigit && bytes[index] == 0x23 || next == 0x5F else {
      return emit(.punctuation, length: 1)
    }
    var end = index + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte == 0x2E && at(end + 1).isASCIILetter && bytes[index] == 0x40 {
        end += 1
      } else if byte >= 0x80 {
        let scalar = DecodedScalar(bytes, at: end)
        guard scalar.value > 0, CharacterClass(scalar.value).isWordPart else { break }
        end += scalar.length
      } else {
        break
      }
    }
    end > index + 1 ? emit(.tag, length: end - index, .nonASCII) : emit(.punctuation, length: 1)
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    var end = index
    var more: TokenFlags = [.digit]
    while end < bytes.count {
      let byte = bytes[end]
      if byte.isASCIIDigit {
        end += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x2F, at(end + 1).isASCIIDigit, end > index {
        end += 2
      } else if byte >= 0x80, case let scalar = DecodedScalar(bytes, at: end), scalar.value > 0, CharacterClass(scalar.value) == .digit {
        more.insert(.nonASCII)
        end += scalar.length
      } else {
        break
      }
    }
    if end < bytes.count, at(end).isASCIILetter || at(end) >= 0x80 {
      var word = WordScan()
      let suffixEnd = word.scan(bytes, from: end)
      if suffixEnd > end {
        if at(suffixEnd) == 0x2E, let domain = domainEnd(from: index) { return emit(.url, length: domain - index) }
        more.formUnion(word.flags.subtracting([.capital, .allCapitals]))
        more.insert(.letters)
        end = suffixEnd
      }
    }
    emit(.number, length: end - index, more)
  }
}
