/// Web and e-mail addresses.
extension Tokenizer {
  /// End of an e-mail address whose local part has a stop (`first.last@example.org`), from its first stop on; nil when it is none.
  mutating func dottedEmailEnd(_ stop: Int) -> Int? {
    guard !notAnEmail.contains(stop) else { return nil }
    var end = stop
    while at(end).isASCIILetter || at(end).isASCIIDigit || at(end) == 0x2E && (at(end + 1).isASCIILetter || at(end + 1).isASCIIDigit) { end += 1 }
    let hostEnd = at(end) == 0x40 ? hostEnd(from: end + 1) : nil
    if hostEnd == nil { notAnEmail = stop..<end }
    return hostEnd
  }

  /// End of the host of an e-mail address: labels with stops between them. After an @ no list of suffixes need know the last one; a known
  /// one ends the host before a capital (`desk@example.com.The`).
  func hostEnd(from start: Int) -> Int? {
    var end = start
    var stop: Int? = nil
    while true {
      let label = end
      while at(end).isASCIILetter || at(end).isASCIIDigit || at(end) == 0x2D { end += 1 }
      guard end > label else { return nil }
      guard at(end) == 0x2E, at(end + 1).isASCIILetter || at(end + 1).isASCIIDigit,
        stop == nil || !at(end + 1).isASCIIUpper || !DomainSuffix.isKnown(bytes[label..<end])
      else { return stop != nil && end - label >= 2 && at(end) < 0x80 ? end : nil }
      stop = end
      end += 1
    }
  }

  /// End of a domain or file name that starts at `start` (`example.com/path`, `photo.jpg`); nil when the text there is none.
  mutating func domainEnd(from start: Int) -> Int? {
    let www = at(start) | 0x20 == 0x77 && at(start + 1) | 0x20 == 0x77 && at(start + 2) | 0x20 == 0x77 && at(start + 3) == 0x2E
    guard !notADomain.contains(start) || www && at(notADomain.upperBound) < 0x80 else { return nil }
    var end = start
    var labelStart = start
    var labels = 0
    var lastLabel: Range<Int>? = nil
    while true {
      while at(end).isASCIILetter || at(end).isASCIIDigit || at(end) == 0x2D || at(end) == 0x5F { end += 1 }
      guard end > labelStart else { break }
      labels += 1
      lastLabel = labelStart..<end
      guard at(end) == 0x2E, at(end + 1).isASCIILetter || at(end + 1).isASCIIDigit else { break }
      end += 1
      labelStart = end
    }
    guard let lastLabel, labels >= 2, at(lastLabel.upperBound) < 0x80,
      www || DomainSuffix.isKnown(bytes[lastLabel]) || DomainSuffix.isCode(bytes[lastLabel]) && !opensTitle(lastLabel.upperBound)
    else {
      notADomain = start..<end
      return nil
    }
    return at(lastLabel.upperBound) == 0x2F ? addressEnd(lastLabel.upperBound) : lastLabel.upperBound
  }

  /// A stop, a space and a capital: `the road.Gov. Hale`.
  private func opensTitle(_ end: Int) -> Bool { at(end) == 0x2E && at(end + 1) == 0x20 && at(end + 2).isASCIIUpper }

  /// End of the address whose path goes on at `start`: up to white space or a bracket, without closing punctuation.
  func addressEnd(_ start: Int) -> Int {
    var end = start
    loop: while end < bytes.count {
      switch bytes[end] {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x7F...0xFF: break loop
      default: end += 1
      }
    }
    var (openings, closings) = (0, 0)
    for byte in bytes[start..<end] {
      if byte == 0x28 { openings += 1 } else if byte == 0x29 { closings += 1 }
    }
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x27, 0x5D].contains(bytes[end - 1]) {
      // A closing bracket belongs to the address when its partner does: …/wiki/A_(b)
      if bytes[end - 1] == 0x29 {
        if openings >= closings { break }
        closings -= 1
      }
      end -= 1
    }
    return end
  }
}
