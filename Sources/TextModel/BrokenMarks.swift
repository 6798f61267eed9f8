/// A link or an emphasis of Markdown into which a translating system has put spaces, so that it is none any more: `[text] (address)`,
/// `! [text] (address)`, `** text **`. Without the spaces it is what it was.
public struct BrokenMarks {
  public enum Kind { case link, image, emphasis }

  /// A space too many, and the mark beside it.
  public struct Slip: Equatable {
    /// Bytes of the text.
    public let space: Int
    public let mark: Range<Int>
  }

  public let kind: Kind
  /// In the order of the text; not empty.
  public let slips: [Slip]

  /// Bytes from the first mark to the last; of links without text and address.
  public var range: Range<Int> {
    switch kind {
    case .link, .emphasis: min(slips[0].mark.lowerBound, slips[0].space - 1)..<max(slips[slips.count - 1].mark.upperBound, closing)
    case .image: slips[0].mark.lowerBound..<slips[0].space + 2
    }
  }

  /// Behind the closing mark of an emphasis.
  private let closing: Int

  /// Bytes that an emphasis or the text of a link may have.
  private static let longest = 120
  private static let longestAddress = 1000

  /// All of a text, in order and disjoint.
  public static func all(in bytes: some RandomAccessCollection<UInt8>) -> [BrokenMarks] {
    let scan = Scan(bytes: Array(bytes))
    guard scan.hasCandidate else { return [] }
    var found: [BrokenMarks] = []
    var line = 0
    while line < scan.bytes.count {
      let end = scan.bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? scan.bytes.count
      found += scan.links(line..<end) + scan.emphases(line..<end)
      line = end + 1
    }
    return found.sorted { $0.slips[0].space < $1.slips[0].space }
  }

  /// The text as long as it is, with each such space on the other side of its mark: there it breaks nothing.
  public static func mended(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    let slips = all(in: bytes[start...]).flatMap(\.slips)
    guard !slips.isEmpty else { return bytes }
    var mended = bytes
    for slip in slips {
      let mark = start + slip.mark.lowerBound..<start + slip.mark.upperBound
      let space = start + slip.space
      if space < mark.lowerBound {
        mended.replaceSubrange(space..<mark.upperBound, with: bytes[mark] + [0x20])
      } else {
        mended.replaceSubrange(mark.lowerBound..<space + 1, with: [0x20] + bytes[mark])
      }
    }
    return mended
  }

  private struct Scan {
    let bytes: [UInt8]

    /// Most texts have none of these, and are not looked at.
    var hasCandidate: Bool {
      bytes.indices.dropLast(2).contains { index in
        bytes[index + 1] == 0x20 && (bytes[index] == 0x5D && bytes[index + 2] == 0x28 || bytes[index] == 0x21 && bytes[index + 2] == 0x5B)
          || bytes[index] == 0x2A && bytes[index + 1] == 0x2A
      }
    }

    private subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    func links(_ line: Range<Int>) -> [BrokenMarks] {
      var found: [BrokenMarks] = []
      var open: Int?
      for index in line {
        if bytes[index] == 0x5B { open = index }
        guard bytes[index] == 0x5D, let start = open else { continue }
        open = nil
        let isParted = self[index + 1] == 0x20
        let address = index + (isParted ? 2 : 1)
        guard self[address] == 0x28, isText(start + 1..<index), isAddress(from: address + 1, to: line.upperBound) else { continue }
        var slips: [Slip] = []
        let isImage = self[start - 1] == 0x20 && self[start - 2] == 0x21 && (start - 2 == line.lowerBound || self[start - 3] <= 0x20)
        if isImage { slips.append(Slip(space: start - 1, mark: start - 2..<start - 1)) }
        if isParted { slips.append(Slip(space: index + 1, mark: index + 2..<index + 3)) }
        if !slips.isEmpty { found.append(BrokenMarks(kind: isImage ? .image : .link, slips: slips, closing: 0)) }
      }
      return found
    }

    /// Pairs of two asterisks, of which one at least has a space where its text should be.
    func emphases(_ line: Range<Int>) -> [BrokenMarks] {
      var marks: [Int] = []
      var index = line.lowerBound
      while index < line.upperBound {
        var end = index
        while end < line.upperBound, bytes[end] == 0x2A { end += 1 }
        if end - index == 2 { marks.append(index) }
        index = max(end, index + 1)
      }
      guard marks.count.isMultiple(of: 2) else { return [] }
      return stride(from: 0, to: marks.count, by: 2).compactMap { pair(marks[$0], marks[$0 + 1], line) }
    }

    private func pair(_ open: Int, _ close: Int, _ line: Range<Int>) -> BrokenMarks? {
      let isGap = { (byte: UInt8) in byte <= 0x20 || "([\"'.,;:!?)]".utf8.contains(byte) || byte >= 0x80 }
      let before = open == line.lowerBound ? 0x20 : self[open - 1]
      let behind = close + 2 == line.upperBound ? 0x20 : self[close + 2]
      guard isGap(before), isGap(behind), close - open < BrokenMarks.longest else { return nil }
      var slips: [Slip] = []
      var text = open + 2..<close
      if self[text.lowerBound] == 0x20 {
        slips.append(Slip(space: text.lowerBound, mark: open..<open + 2))
        text = text.lowerBound + 1..<text.upperBound
      }
      if text.count > 1, self[text.upperBound - 1] == 0x20 {
        slips.append(Slip(space: text.upperBound - 1, mark: close..<close + 2))
        text = text.lowerBound..<text.upperBound - 1
      }
      // What stands tight against words on both sides is code or arithmetic.
      guard let first = bytes[text].first, let last = bytes[text].last, !slips.isEmpty, first > 0x20, last > 0x20, isText(text),
        isLetter(first) || first == 0x5B || first == 0x22
      else { return nil }
      return BrokenMarks(kind: .emphasis, slips: slips, closing: close + 2)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    /// Words, not the number of a note or an editor's “sic”.
    private func isText(_ range: Range<Int>) -> Bool {
      range.count <= BrokenMarks.longest && bytes[range].count(where: isLetter) > 1 && !bytes[range].elementsEqual("sic".utf8)
    }

    /// `https://port.example/report)`, `img/bridge.jpg)`, `/news)`
    private func isAddress(from start: Int, to end: Int) -> Bool {
      let rest = bytes[start..<end].prefix(BrokenMarks.longestAddress)
      guard let close = rest.firstIndex(where: { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x5B }), bytes[close] == 0x29 else { return false }
      let address = String(decoding: bytes[start..<close], as: UTF8.self)
      if ["http://", "https://", "mailto:", "www.", "/", "./", "../"].contains(where: address.hasPrefix) { return address.utf8.count > 2 }
      guard let name = address.split(separator: "/", omittingEmptySubsequences: false).last, name != address else { return false }
      let ending = name.split(separator: ".", omittingEmptySubsequences: false)
      return ending.count > 1 && (2...5).contains(ending[ending.count - 1].utf8.count)
    }
  }
}
