import LintEngine
import TextModel

/// What was found of damage that is known, and how often a repair was the right one.
struct RepairTally {
  /// A document with damage written down: a line of what `damage` makes.
  struct Damaged: Decodable {
    let id: String
    let paras: [String]
    let gold: [DamagedText.Gold]
  }

  /// Damages of one class.
  struct Recall: Equatable {
    var count = 0
    var located = 0
    /// The first fix of a finding there gives what stood there before, or as good.
    var repaired = 0
  }

  /// First fixes of one rule and one safety.
  struct Precision: Equatable {
    var right = 0
    /// On a damage, but not what stood there.
    var wrong = 0
    /// Where no damage was done: a false alarm, or a defect of the text itself.
    var elsewhere = 0
  }

  private(set) var recall: [String: Recall] = [:]
  /// By rule and safety, as in "stray-stop safe".
  private(set) var precision: [String: Precision] = [:]
  /// Called for each first fix that is not right, with what precision has it under.
  var onWrong: (String, Finding) -> Void = { _, _ in }

  /// The text of a document, its paragraphs parted by empty lines.
  static func text(of document: Damaged) -> [UInt8] { Array(document.paras.joined(separator: "\n\n").utf8) }

  /// Adds a document and what was found in its text.
  mutating func add(_ document: Damaged, _ findings: [Finding]) {
    let text = Self.text(of: document)
    var starts: [Int] = []
    var start = 0
    for paragraph in document.paras {
      starts.append(start)
      start += paragraph.utf8.count + 2
    }
    var fixesRight: Set<Int> = []
    var fixesOnDamage: Set<Int> = []
    for gold in document.gold {
      let scalars = document.paras[gold.p].unicodeScalars
      func offset(_ scalar: Int) -> Int { starts[gold.p] + String(String.UnicodeScalarView(scalars.prefix(scalar))).utf8.count }
      let range = offset(gold.start)..<offset(gold.end)
      let wanted = ([gold.orig] + gold.alts).map { Self.words(Self.applying([Edit(range, $0)], to: text)) }
      recall[gold.cls, default: Recall()].count += 1
      var isRepaired = false
      let here = findings.indices.filter { findings[$0].range.lowerBound <= range.upperBound && findings[$0].range.upperBound >= range.lowerBound }
      for index in here {
        fixesOnDamage.insert(index)
        guard let fix = findings[index].fixes.first, wanted.contains(Self.words(Self.applying(fix.edits, to: text))) else { continue }
        fixesRight.insert(index)
        isRepaired = true
      }
      if !here.isEmpty { recall[gold.cls]!.located += 1 }
      if isRepaired { recall[gold.cls]!.repaired += 1 }
    }
    for (index, finding) in findings.enumerated() {
      guard let fix = finding.fixes.first else { continue }
      let key = "\(finding.rule.name) \(fix.safety)"
      if fixesRight.contains(index) {
        precision[key, default: Precision()].right += 1
      } else if fixesOnDamage.contains(index) {
        precision[key, default: Precision()].wrong += 1
        onWrong(key, finding)
      } else {
        precision[key, default: Precision()].elsewhere += 1
        onWrong(key, finding)
      }
    }
  }

  private static func applying(_ edits: [Edit], to text: [UInt8]) -> [UInt8] {
    var text = text
    for edit in edits.reversed() { text.replaceSubrange(edit.range, with: Array(edit.replacement.utf8)) }
    return text
  }

  /// The text without regard to how much white space stands where.
  private static func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] { text.split { $0 == 0x20 || $0 == 0x0A } }
}
