import Bitext
import TextModel

/// Numbers: findings in right pairs, and of figures changed.
struct NumberTrial {
  let language: String
  let isVerbose: Bool

  private func compare(_ source: String, _ target: String) -> NumberComparison {
    let (from, to) = (ScalarText(source), ScalarText(target))
    let reader = NumberReader(language)
    return NumberComparison(reader.numbers(in: from), of: from, NumberReader("en").numbers(in: to), LanguageFacts.of(language))
  }

  func run(_ pairs: [(source: String, target: String)]) {
    var (changed, left, missing, added) = (0, 0, 0, 0)
    var damage: [String: (made: Int, found: Int)] = [:]
    for (source, target) in pairs {
      let comparison = compare(source, target)
      changed += comparison.changed.count
      left += comparison.left.count
      missing += comparison.missing.count
      added += comparison.added.count
      if !comparison.isEmpty {
        guard isVerbose else { continue }
        func shown(_ mentions: [NumberMention]) -> String { mentions.map(\.figures).joined(separator: " ") }
        print(
          "number changed [\(comparison.changed.map { "\($0.source.figures)>\($0.target.figures)" }.joined(separator: " "))]",
          "left [\(shown(comparison.left.map(\.target)))] missing [\(shown(comparison.missing))] added [\(shown(comparison.added))]\n  \(source)\n  \(target)"
        )
        continue
      }
      for (kind, damaged) in Self.damages(target) {
        let result = compare(source, damaged)
        damage[kind, default: (0, 0)].made += 1
        if !result.isEmpty { damage[kind]!.found += 1 }
      }
    }
    let per = { (count: Int) in String((Double(count) / Double(max(1, pairs.count)) * 10_000).rounded() / 10) }
    print("numbers, per 1,000 of \(pairs.count) pairs: changed \(per(changed)), left \(per(left)), missing \(per(missing)), added \(per(added))")
    for (kind, count) in damage.sorted(by: { $0.key < $1.key }) {
      print("  \(kind): \(count.found) of \(count.made) found = \(Double(count.found * 1000 / max(1, count.made)) / 1000)")
    }
  }

  /// The first run of two to seven figures, damaged.
  private static func damages(_ target: String) -> [(String, String)] {
    let bytes = Array(target.utf8)
    guard
      let start = bytes.indices.first(where: {
        bytes[$0].isASCIIDigit && ($0 == 0 || !bytes[$0 - 1].isASCIIDigit && bytes[$0 - 1] < 0x80 && !bytes[$0 - 1].isASCIILetter)
      })
    else { return [] }
    var end = start
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    guard end < bytes.count, !bytes[end].isASCIILetter else { return [] }
    func with(_ figures: [UInt8]) -> String { String(decoding: bytes[..<start] + figures + bytes[end...], as: UTF8.self) }
    let figures = Array(bytes[start..<end])
    var all: [(String, String)] = []
    if figures.count >= 2 {
      var digit = figures
      let place = figures.count / 2
      digit[place] = (digit[place] - 0x30 + 3) % 10 + 0x30
      all.append(("digit changed", with(digit)))
      var swapped = figures
      swapped.swapAt(figures.count - 2, figures.count - 1)
      if swapped != figures, swapped[0] != 0x30 { all.append(("digits swapped", with(swapped))) }
      all.append(("ten times", with(figures + [0x30])))
    }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    if rest.hasPrefix(" million") {
      all.append(("million to billion", String(decoding: bytes[..<end], as: UTF8.self) + " billion" + rest.dropFirst(8)))
    }
    return all
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
