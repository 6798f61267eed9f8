import TextModel

/// Where the text around a finding is cut off, so that all the characters that are shown are in it.
extension Document {
  /// Bytes in which they are, where each is a character; else so many that they are in any script.
  private static let reach = (ascii: ExcerptLayout.context + 2, any: ExcerptLayout.context * 8)

  /// Where to cut in front of an offset; `from` is the start of the line.
  func excerptStart(before offset: Int, from: Int) -> Int {
    let near = max(from, offset - Self.reach.ascii)
    if isPlain(near..<offset) { return near }
    return cleanCut(max(from, offset - Self.reach.any), from: from, to: offset, step: 1)
  }

  /// Where to cut behind an offset; `to` is the end of the line.
  func excerptEnd(after offset: Int, to: Int) -> Int {
    let near = min(to, offset + Self.reach.ascii)
    if isPlain(offset..<near) { return near }
    return cleanCut(min(to, offset + Self.reach.any), from: offset, to: to, step: -1)
  }

  /// True where every byte is a character that is shown as it is.
  private func isPlain(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  /// The nearest place at or behind an offset (with `step` -1: before it) where no character can be cut: in front of an ASCII byte. The ends of
  /// `from...to` are such places; where there is none, UTF-8's own boundaries must do.
  func cleanCut(_ offset: Int, from: Int, to: Int, step: Int) -> Int {
    var cut = offset
    while cut > from, cut < to, bytes[cut] >= 0x80 { cut += step }
    guard cut == from && step < 0 || cut == to && step > 0, offset != cut else { return cut }
    cut = offset
    while cut > from, cut < to, bytes[cut] & 0xC0 == 0x80 { cut += step }
    return cut
  }
}
