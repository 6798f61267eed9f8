import LintEngine
import TextModel

/// UTF-8 that was read in an eight-bit encoding on the way ("FÃ¡tima", "â€œ", "Ð¼Ð¸Ñ€", "caf├⌐"): repaired by going back, which must give
/// well-formed UTF-8. Characters that are lost are reported.
struct Mojibake: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for name in LostLetters.all(article) {
      report.add(rule, name, "\(document.quoted(name)): letters became question marks; restore them from the source")
    }
    document.bytes.withUnsafeBufferPointer { bytes in
      var runs = Self.runs(bytes, at: article.analysis(TellingBytes.self).offsets)
      if !runs.contains(where: { $0.evidence != .ambiguous }) { runs.removeAll { $0.evidence == .ambiguous } }
      var first = 0
      while first < runs.count {
        var word = Self.word(around: runs[first].range, bytes)
        var end = first + 1
        while end < runs.count, runs[end].range.lowerBound <= word.upperBound {
          word = word.lowerBound..<max(word.upperBound, Self.word(around: runs[end].range, bytes).upperBound)
          end += 1
        }
        self.report(runs[first..<end], word, document, &report)
        first = end
      }
    }
  }

  /// All runs of a text, in order. `telling`: the offsets of `TellingBytes`, at which alone a run can start.
  static func runs(_ bytes: UnsafeBufferPointer<UInt8>, at telling: some Sequence<Int>) -> [MojibakeRun] {
    var runs: [MojibakeRun] = []
    var end = 0
    for index in telling {
      // Every lead byte of UTF-8, read in any code page, shows as a character outside ASCII.
      guard index >= end, bytes[index] >= 0xC2, let run = MojibakeRun(bytes, at: index), !isShown(run, bytes) else { continue }
      runs.append(run)
      end = run.range.upperBound
    }
    return runs
  }

  /// True for a lost character that the text speaks of: “�”
  private static func isShown(_ run: MojibakeRun, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard run.evidence == .lost, let before = bytes.scalar(before: run.range.lowerBound)?.scalar,
      let after = bytes.scalar(at: run.range.upperBound)?.scalar
    else { return false }
    return ["“": "”", "‘": "’", "\"": "\"", "'": "'", "(": ")", "`": "`"][before] == after
  }

  private func report(_ runs: ArraySlice<MojibakeRun>, _ word: Range<Int>, _ document: Document, _ report: inout Report) {
    let shown = document.quoted(word)
    if runs.contains(where: { $0.evidence == .lost }) {
      report.add(rule, word, "\(shown): characters are lost; restore them from the source")
      return
    }
    let better = Self.repaired(runs, word, document)
    let isSure = runs.allSatisfy { $0.evidence != .guess }
    var fixes = [Fix(isSure ? .safe : .suggested, runs.map { Edit($0.range, $0.text) })]
    if runs.contains(where: { $0.other != nil }) { fixes.append(Fix(.suggested, runs.map { Edit($0.range, $0.other ?? $0.text) })) }
    report.add(rule, word, "\(shown): wrong character encoding; write ‘\(better)’", fixes: fixes)
  }

  /// The word as it was.
  private static func repaired(_ runs: ArraySlice<MojibakeRun>, _ word: Range<Int>, _ document: Document) -> String {
    var text = ""
    var position = word.lowerBound
    for run in runs {
      text += document.text(position..<run.range.lowerBound) + run.text
      position = run.range.upperBound
    }
    return text + document.text(position..<word.upperBound)
  }

  /// The word around a run, for showing.
  private static func word(around range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let reach = 40
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < reach, bytes[start - 1].isWordASCII { start -= 1 }
    while end < bytes.count, end - range.upperBound < reach, bytes[end].isWordASCII { end += 1 }
    return start..<end
  }
}
