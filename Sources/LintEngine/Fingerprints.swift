import TextModel

/// What tells the findings of one file apart from run to run: rule, path, matched text, the words around it, and an ordinal among equals.
/// No offset and no line goes in, so that it stays the same while the text shifts.
public struct Fingerprints: Sendable {
  /// Words on each side of a finding that belong to its fingerprint.
  private static let neighbours = 2
  /// Tokens on each side among which they are looked for; beyond are rows of marks.
  private static let reach = 50

  /// One for each finding, in their order: 32 hexadecimal digits.
  public let values: [String]
  /// For each finding the fingerprint of the first among its equals.
  public let firsts: [String]

  /// `path` is what the file is called in reports; its findings stand in one text or in several.
  public init(_ places: [(finding: Finding, document: Document)], path: String) {
    var counts: [String: Int] = [:]
    let keys = places.map { ([$0.finding.rule.name, path] + Self.text(of: $0.finding, in: $0.document)).joined(separator: "\u{0}") }
    firsts = keys.map { Self.hash("\($0)\u{0}0") }
    values = keys.map { key in
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      return Self.hash("\(key)\u{0}\(ordinal)")
    }
  }

  public init(_ findings: [Finding], in document: Document, path: String) {
    self.init(findings.map { ($0, document) }, path: path)
  }

  /// The words matched and those beside them; how they are spaced does not count.
  private static func text(of finding: Finding, in document: Document) -> [String] {
    let tokens = document.tokens
    let first = tokens.partitioningIndex { $0.range.upperBound > finding.range.lowerBound }
    let end = max(first, tokens.partitioningIndex { $0.range.lowerBound >= finding.range.upperBound })
    func words(_ indices: some Sequence<Int>) -> [String] {
      indices.lazy.prefix(reach).filter { tokens[$0].kind != .punctuation }.prefix(neighbours).map { document.text(token: $0) }
    }
    let matched = document.text(finding.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words(stride(from: first - 1, through: 0, by: -1)).reversed() + [matched] + words(end..<tokens.count)
  }

  /// FNV-1a (Fowler, Noll and Vo) of 64 bits, twice with different offsets.
  private static func hash(_ text: String) -> String {
    let digits = [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4].map { (offset: UInt64) in
      let value = text.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      let hex = String(value, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex
    }
    return digits.joined()
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too; the count, if none does.
  func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
