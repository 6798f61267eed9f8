import TextModel

/// The words of the training text and the tags each can have: the part of the model that needs no arithmetic.
///
/// Words with one possible tag are never scored, and the others only for the tags they can have: that makes the tagger fast, and better, too.
struct TaggerDictionary {
  /// Forms that occur less often are unknown words.
  static let leastCount = 3
  /// A form seen so often, in one column, has the tags it was seen with and no others.
  static let closedCount = 12
  /// Words that occur so rarely show which tags unknown ones have.
  static let rareCount = 3

  private typealias Counts = [Int]

  /// Of each form, by column.
  private var forms: [UInt64: [Counts]] = [:]
  /// Of rare words, by class.
  private var open: [Counts]

  init(_ text: TaggedText, formCounts: [UInt64: Int]) {
    let none = Counts(repeating: 0, count: POSTag.allCases.count)
    open = Array(repeating: none, count: TaggerWord.openClasses)
    for var sentence in text.sentences {
      sentence.words.withUnsafeMutableBufferPointer { TaggerWord.place($0) }
      for (word, tag) in zip(sentence.words, sentence.tags) {
        guard let tag = tag.map({ Int($0.rawValue) }), let count = formCounts[word.form] else { continue }
        if count <= Self.rareCount { open[word.openClass][tag] += 1 }
        guard count >= Self.leastCount else { continue }
        forms[word.form, default: Array(repeating: none, count: TaggerWord.Column.allCases.count)][word.column.rawValue][tag] += 1
      }
    }
  }

  /// The model, its weights still zero.
  func model() -> TaggerModelFile {
    var file = TaggerModelFile(openSets: open.map { Self.tags($0, share: 0.001, least: 2) })
    // Sorted: a dictionary's own order changes from run to run.
    for (form, columns) in forms.sorted(by: { $0.key < $1.key }) {
      file.add(form: form, candidates: TaggerWord.Column.allCases.map { candidates(columns, $0) })
    }
    return file
  }

  private func candidates(_ columns: [Counts], _ column: TaggerWord.Column) -> [UInt8] {
    let all = POSTag.allCases.indices.map { tag in columns.reduce(0) { $0 + $1[tag] } }
    let own = column == .anyCase ? all : columns[column.rawValue]
    let count = own.reduce(0, +)
    if count >= (column == .anyCase ? 2 : 1) * Self.closedCount { return Self.tags(own, share: 0.003, least: 1) }
    // Too little was seen: what the word is elsewhere, what a capital may mean, and what its like may be.
    var tags = Set(all.indices.filter { all[$0] > 0 }.map { UInt8($0) })
    if column != .lower { tags.formUnion([POSTag.nnpPropn.rawValue, POSTag.nnpsPropn.rawValue]) }
    if column == .lower || all.reduce(0, +) < Self.closedCount {
      let like = [TaggerWord.openLower, TaggerWord.openCapital, TaggerWord.openAnyCase][column.rawValue]
      tags.formUnion(Self.tags(open[like], share: 0.01, least: 2))
    }
    return tags.sorted()
  }

  /// The tags that have at least a share of the counts: below it is noise.
  private static func tags(_ counts: Counts, share: Double, least: Int) -> [UInt8] {
    let threshold = share * Double(counts.reduce(0, +))
    let tags = counts.indices.filter { counts[$0] >= least && Double(counts[$0]) >= threshold }
    return tags.isEmpty ? [POSTag.nnNoun.rawValue] : tags.map { UInt8($0) }
  }
}
