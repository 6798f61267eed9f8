import FileSystem

/// The lines of a text, for detectors of formats.
struct TextLines {
  typealias Line = ArraySlice<UInt8>

  /// All lines, without what ends them; trailing white space stays.
  let all: [Line]
  /// The text, without byte order mark.
  let text: Line

  init(_ bytes: [UInt8]) {
    text = bytes.withoutByteOrderMark
    all = text.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
  }

  /// Lines that have anything but white space, without white space around them. CRLF makes an empty line more.
  var filled: some Sequence<Line> { all.lazy.map(\.trimmed).filter { !$0.isEmpty } }

  /// The first line that has anything, trimmed.
  var first: Line? { filled.first { _ in true } }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let byte = slice.first, byte <= 0x20 { slice.removeFirst() }
    while let byte = slice.last, byte <= 0x20 { slice.removeLast() }
    return slice
  }

  /// Spaces and tabs at the start.
  var indent: Int { prefix { $0 == 0x20 || $0 == 0x09 }.count }

  func hasPrefix(_ text: String) -> Bool { starts(with: text.utf8) }

  /// ASCII letters compared without case.
  func hasPrefixIgnoringCase(_ text: String) -> Bool {
    count >= text.utf8.count && prefix(text.utf8.count).elementsEqual(text.utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}
