import TextModel

/// What tells the findings of one file apart from run to run: rule, path, matched text, the words around it, and an ordinal among equals.
/// No offset and no line goes in, so that it stays the same while the text shifts.
public struct Fingerprints: Sendable {
  /// Words on each side of a finding that belong to its fingerprint.
  private static let neighbours = 2
  /// Tokens on each side among which they are looked for; beyond are rows of marks.
  private static let reach = 50

  /// For each finding the hash of what it is known by.
  private let keys: [FingerprintHash]
  /// For each finding how many of its equals come before it.
  private let ordinals: [Int]

  /// One for each finding, in their order: 32 hexadecimal digits.
  public var values: [String] { zip(keys, ordinals).map { $0.fingerprint(ordinal: $1) } }
  /// For each finding the fingerprint of the first among its equals.
  public var firsts: [String] { keys.map { $0.fingerprint(ordinal: 0) } }

  /// `path` is what the file is called in reports; its findings stand in one text or in several.
  public init(_ places: [(finding: Finding, document: Document)], path: String) {
    var starts: [ObjectIdentifier: FingerprintHash] = [:]
    let keys = places.map { finding, document in
      let rule = ObjectIdentifier(finding.rule)
      var hash = starts[rule] ?? FingerprintHash(rule: finding.rule.name, path: path)
      starts[rule] = hash
      Self.add(finding, in: document, to: &hash)
      return hash
    }
    var counts: [FingerprintHash: Int] = [:]
    ordinals = keys.map { key in
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      return ordinal
    }
    self.keys = keys
  }

  public init(_ findings: [Finding], in document: Document, path: String) {
    self.init(findings.map { ($0, document) }, path: path)
  }

  /// Adds the words matched and those beside them; how they are spaced does not count.
  private static func add(_ finding: Finding, in document: Document, to hash: inout FingerprintHash) {
    let tokens = document.tokens
    let first = tokens.partitioningIndex { $0.range.upperBound > finding.range.lowerBound }
    let end = max(first, tokens.partitioningIndex { $0.range.lowerBound >= finding.range.upperBound })
    func add(_ token: Int) {
      hash.add(0)
      hash.add(textOf: tokens[token].range, in: document)
    }
    // The words before, the farthest first.
    var before: [Int] = []
    var index = first - 1
    while index >= 0, index >= first - reach, before.count < neighbours {
      if tokens[index].kind != .punctuation { before.append(index) }
      index -= 1
    }
    for token in before.reversed() { add(token) }
    hash.add(0)
    hash.add(squeezed: finding.range, in: document)
    var behind = 0
    index = end
    while index < tokens.count, index < end + reach, behind < neighbours {
      if tokens[index].kind != .punctuation {
        add(index)
        behind += 1
      }
      index += 1
    }
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too; the count, if none does.
  public func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
