import CText

/// The rules SB3 to SB11 of Unicode's default sentence boundaries (UAX #29) for text of Latin letters and common punctuation: no code point above U+024F
/// but those of U+2010 to U+2027, and none that joins the one before it (SB5). The classes of the code points are ICU's.
enum SentenceRules {
  /// The property Sentence_Break, numbered as ICU's USentenceBreak is.
  private enum Class {
    static let term: UInt8 = 1
    static let close: UInt8 = 2
    static let format: UInt8 = 3
    static let lower: UInt8 = 4
    static let numeric: UInt8 = 5
    static let otherLetter: UInt8 = 6
    static let separator: UInt8 = 7
    static let space: UInt8 = 8
    static let sentenceTerm: UInt8 = 9
    static let upper: UInt8 = 10
    static let carriageReturn: UInt8 = 11
    static let extend: UInt8 = 12
    static let lineFeed: UInt8 = 13
    static let goesOn: UInt8 = 14
    /// Behind the end of the text.
    static let end: UInt8 = 254
    /// Not for these rules.
    static let unknown: UInt8 = 255
  }

  private static let punctuation: ClosedRange<Int32> = 0x2010...0x2027
  private static let latin = 0x250
  /// Of the code points below `latin`, then of `punctuation`.
  private static let classes: [UInt8] = (Array(0..<Int32(latin)) + Array(punctuation)).map { point in
    let found = UInt8(ctext_sentence_break(point))
    return found == Class.format || found == Class.extend ? Class.unknown : found
  }

  /// By ASCII byte: no boundary follows it, and none depends on it but by the class of the last one before a mark.
  private static let quiet: [Bool] = (0..<256).map { byte in
    let loud = [Class.term, Class.sentenceTerm, Class.separator, Class.carriageReturn, Class.lineFeed, Class.unknown]
    return byte < 0x80 && !loud.contains(classes[byte])
  }

  /// Adds the boundaries inside a text, in bytes from its start; false when it has characters that these rules are not for.
  static func append(boundariesOf text: UnsafeBufferPointer<UInt8>, to boundaries: inout [Int]) -> Bool {
    classes.withUnsafeBufferPointer { classes in
      quiet.withUnsafeBufferPointer { quiet in Scan(text: text, classes: classes, quiet: quiet).run(&boundaries) }
    }
  }

  private struct Scan {
    let text: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>
    let quiet: UnsafeBufferPointer<Bool>

    /// The class of the character at a byte, and where the next one starts.
    @inline(__always)
    private func read(_ index: Int) -> (kind: UInt8, next: Int) {
      guard index < text.count else { return (Class.end, index) }
      let byte = text[index]
      if byte < 0x80 { return (classes[Int(byte)], index + 1) }
      let scalar = DecodedScalar(text, at: index)
      if (0..<Int32(SentenceRules.latin)).contains(scalar.value) { return (classes[Int(scalar.value)], index + scalar.length) }
      guard SentenceRules.punctuation.contains(scalar.value) else { return (Class.unknown, index + scalar.length) }
      return (classes[SentenceRules.latin + Int(scalar.value - SentenceRules.punctuation.lowerBound)], index + scalar.length)
    }

    func run(_ boundaries: inout [Int]) -> Bool {
      var index = 0
      var before = Class.end
      while index < text.count {
        if quiet[Int(text[index])] {
          repeat { index += 1 } while index < text.count && quiet[Int(text[index])]
          before = classes[Int(text[index - 1])]
          continue
        }
        let (kind, next) = read(index)
        switch kind {
        case Class.unknown: return false
        case Class.term, Class.sentenceTerm:
          guard let end = endOfTerminator(kind, before, next) else { return false }
          index = end.next
          before = end.isBoundary ? Class.end : Class.goesOn
          if end.isBoundary, index < text.count { boundaries.append(index) }
        case Class.separator, Class.carriageReturn, Class.lineFeed:
          index = behindSeparator(kind, next)
          before = Class.end
          if index < text.count { boundaries.append(index) }
        default:
          index = next
          before = kind
        }
      }
      return true
    }

    /// SB3 and SB4: where the line that ends with a separator ends.
    private func behindSeparator(_ kind: UInt8, _ next: Int) -> Int {
      guard kind == Class.carriageReturn else { return next }
      let (second, end) = read(next)
      return second == Class.lineFeed ? end : next
    }

    /// SB6 to SB11, from behind a stop, question or exclamation mark: where the sentence ends, or from where it goes on. Nil for an unknown character.
    private func endOfTerminator(_ kind: UInt8, _ before: UInt8, _ start: Int) -> (next: Int, isBoundary: Bool)? {
      var (next, following) = read(start)
      var index = start
      if kind == Class.term {
        if next == Class.numeric { return (start, false) }
        if next == Class.upper, before == Class.upper || before == Class.lower { return (start, false) }
      }
      while next == Class.close {
        index = following
        (next, following) = read(index)
      }
      while next == Class.space {
        index = following
        (next, following) = read(index)
      }
      switch next {
      case Class.unknown: return nil
      case Class.separator, Class.carriageReturn, Class.lineFeed: return (behindSeparator(next, following), true)
      case Class.goesOn, Class.term, Class.sentenceTerm: return (index, false)
      default: break
      }
      guard kind == Class.term else { return (index, true) }
      var ahead = index
      while true {
        let (kind, following) = read(ahead)
        switch kind {
        case Class.unknown: return nil
        case Class.lower: return (index, false)
        case Class.otherLetter, Class.upper, Class.separator, Class.carriageReturn, Class.lineFeed, Class.term, Class.sentenceTerm, Class.end:
          return (index, true)
        default: ahead = following
        }
      }
    }
  }
}
