import LintEngine
import LintReports
import TextModel

/// Writes findings as LanguageTool's matches.
struct MatchWriter {
  private let text: AnnotatedText
  private let document: Document
  private let offsets: UTF16Offsets

  /// `document` is the text as it was read.
  init(_ text: AnnotatedText, _ document: Document) {
    self.text = text
    self.document = document
    offsets = UTF16Offsets(text.original)
  }

  /// Bytes that a repair may add to the range of its finding: a client replaces one range with one text.
  private static let reach = 200
  /// Bytes of the longest range for which replacements are written, and of the longest sentence or context.
  private static let longest = 4096
  /// Characters of context on both sides.
  private static let context = 40

  /// The match of a finding; nil for one that stands in markup.
  func json(_ finding: Finding) -> JSON? {
    let range = Self.range(of: finding, in: document.bytes)
    guard let place = text.place(of: range) else { return nil }
    let rule = finding.rule
    let sentence = self.sentence(at: range)
    return [
      "message": .string(Self.capitalized(finding.message)),
      "shortMessage": .string(Self.capitalized(rule.name.replacing("-", with: " "), stop: "")),
      "offset": .number(offsets.units(before: place.range.lowerBound)), "length": .number(offsets.units(in: place.range)),
      "replacements": .array(place.isPlain ? replacements(finding, range).map { ["value": .string($0)] } : []),
      "context": context(of: place.range), "sentence": .string(document.text(sentence)),
      "type": ["typeName": .string(rule.damage.typeName)],
      "rule": [
        "id": .string(rule.name), "description": .string(Self.capitalized(rule.summary, stop: "")), "issueType": .string(rule.damage.issueType),
        "category": ["id": .string(rule.family), "name": .string(Self.capitalized(rule.family, stop: ""))],
      ],
      "ignoreForIncompleteSentence": false, "contextForSureMatch": 0,
    ]
  }

  /// The bytes that a match covers: those of the finding and of its first repair, and at least one character, as an editor underlines nothing else.
  static func range(of finding: Finding, in bytes: [UInt8]) -> Range<Int> {
    var range = finding.range
    if let edits = finding.fixes.first?.edits, let first = edits.first, let last = edits.last {
      let both = min(range.lowerBound, first.range.lowerBound)..<max(range.upperBound, last.range.upperBound)
      if both.count - range.count <= reach { range = both }
    }
    guard range.isEmpty else { return range }
    let end = bytes.boundary(from: range.upperBound, by: 1)
    return end > range.lowerBound ? range.lowerBound..<end : bytes.boundary(from: range.lowerBound, by: -1)..<range.lowerBound
  }

  /// What each repair makes of the range, best first; those that change something beyond it are left out.
  private func replacements(_ finding: Finding, _ range: Range<Int>) -> [String] {
    guard range.count <= Self.longest else { return [] }
    var made: [String] = []
    for fix in finding.fixes {
      guard let first = fix.edits.first, let last = fix.edits.last, range.lowerBound <= first.range.lowerBound,
        last.range.upperBound <= range.upperBound
      else { continue }
      var (replacement, end) = ("", range.lowerBound)
      for edit in fix.edits {
        replacement += document.text(end..<edit.range.lowerBound) + edit.replacement
        end = edit.range.upperBound
      }
      replacement += document.text(end..<range.upperBound)
      if !made.contains(replacement) { made.append(replacement) }
    }
    return made
  }

  /// Bytes of the sentence at the start of a range; of a very long one only what stands around it.
  private func sentence(at range: Range<Int>) -> Range<Int> {
    let next = document.tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    guard next < document.tokens.count else { return range.prefix(document.bytes, Self.longest) }
    let sentence = document.range(ofTokens: document.sentences[document.sentence(ofToken: next)].tokens)
    return sentence.count <= Self.longest ? sentence : surroundings(of: range, in: document.bytes)
  }

  /// The match with what stands around it, in one line; what is cut off shows as three points.
  private func context(of range: Range<Int>) -> JSON {
    let whole = surroundings(of: range, in: text.original)
    let shown = range.clamped(to: whole)
    let front = whole.lowerBound > 0 ? "..." : ""
    let back = whole.upperBound < text.original.count ? "..." : ""
    let line = String(decoding: text.original[whole], as: UTF8.self).replacing("\n", with: " ")
    return [
      "text": .string(front + line + back),
      "offset": .number(front.utf16.count + offsets.units(in: whole.lowerBound..<shown.lowerBound)), "length": .number(offsets.units(in: shown)),
    ]
  }

  private func surroundings(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes.boundary(from: range.lowerBound, by: -Self.context)
    return start..<bytes.boundary(from: range.prefix(bytes, Self.longest).upperBound, by: Self.context)
  }

  /// A message as clients show it: with a capital and a final full stop.
  private static func capitalized(_ text: String, stop: String = ".") -> String { text.prefix(1).uppercased() + text.dropFirst() + stop }
}

extension Range<Int> {
  /// The start of a range of bytes, of so many bytes at most, which ends before a character.
  fileprivate func prefix(_ bytes: [UInt8], _ most: Int) -> Range<Int> {
    count <= most ? self : lowerBound..<bytes.boundary(from: lowerBound + most, by: -1)
  }
}

extension [UInt8] {
  /// The start of the character so many characters behind (or before) a byte; the ends of the text at most.
  fileprivate func boundary(from byte: Int, by characters: Int) -> Int {
    var (index, left) = (byte, abs(characters))
    while left > 0, characters < 0 ? index > 0 : index < count {
      repeat { index += characters.signum() } while index > 0 && index < count && self[index] & 0xC0 == 0x80
      left -= 1
    }
    return index
  }
}
