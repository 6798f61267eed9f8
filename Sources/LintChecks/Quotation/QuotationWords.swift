import LintEngine
import TextModel

/// What each distinct word or mark of a document is to the reading of quotations: asked once for each, looked up for each token.
struct QuotationWords: SharedAnalysis {
  struct Kinds: OptionSet {
    let rawValue: UInt16

    /// Who speaks, as in `he said`, and the verb behind it.
    static let pronoun = Kinds(rawValue: 1 << 0)
    static let report = Kinds(rawValue: 1 << 1)
    /// The first or the second person.
    static let person = Kinds(rawValue: 1 << 2)
    /// A verb of saying, in a form that has a subject.
    static let speech = Kinds(rawValue: 1 << 3)
    /// A verb of saying that may stand behind what was taken for the end of a sentence.
    static let capitalVerb = Kinds(rawValue: 1 << 4)
    /// The first word of a speaker: `the dean`.
    static let speaker = Kinds(rawValue: 1 << 5)
    /// A stop, question or exclamation mark, or ellipsis.
    static let terminator = Kinds(rawValue: 1 << 6)
    /// A double mark of English.
    static let quote = Kinds(rawValue: 1 << 7)
    static let dash = Kinds(rawValue: 1 << 8)
    static let comma = Kinds(rawValue: 1 << 9)
    static let stop = Kinds(rawValue: 1 << 10)
  }

  let document: Document
  /// By index into `Document.words`.
  private let all: [Kinds]

  init(_ article: Article) { self.init(article.document) }

  init(_ document: Document) {
    self.document = document
    all = document.words.map { word in
      var kinds = Self.table.kinds(word, document)
      if word.traits.contains(.speechVerb) { kinds.insert(.speech) }
      if word.traits.contains(.titleNoun) { kinds.insert(.speaker) }
      return kinds
    }
  }

  /// What a token’s word is, in whatever case.
  func kinds(_ token: Token) -> Kinds { all[Int(token.word)] }

  /// Whether a token’s word, in whatever case, is of one of some kinds. False outside the document.
  func has(_ index: Int, _ wanted: Kinds) -> Bool {
    document.tokens.indices.contains(index) && !kinds(document.tokens[index]).isDisjoint(with: wanted)
  }

  /// The same for marks: no words or symbols that look like one.
  func isMark(_ index: Int, _ wanted: Kinds) -> Bool { has(index, wanted) && document.tokens[index].kind == .punctuation }

  /// `Document.isSpeechVerb`
  func isSpeechVerb(_ index: Int) -> Bool { has(index, .speech) && document.isLower(index) }

  private static let table = Table([
    (["he", "she", "they"], .pronoun), (["said", "says", "added"], .report),
    (["i", "we", "my", "our", "me", "us", "you", "your", "i’m", "i'm", "we’re", "we're", "i’ve", "we’ve"], .person),
    (["wrote", "writes", "quotes", "quoted", "continued", "continues", "thinks", "complained", "shouted", "sighed"], .speech),
    (["said", "says", "added", "adds", "asked", "asks", "replied", "explained", "explains"], .capitalVerb),
    (["he", "she", "they", "we", "i", "it", "one", "the", "a", "an", "his", "her", "their", "its", "who"], .speaker),
    ([".", "!", "?", "...", "…"], .terminator), (["\"", "“", "”"], .quote), (["-", "–", "—", "―", "--"], .dash), ([","], .comma), (["."], .stop),
  ])

  /// The listed words, by the hashes of their lower-case forms.
  private struct Table {
    /// Open addressing: index into `entries` + 1; 0 = empty.
    private var slots = [UInt8](repeating: 0, count: 256)
    private var entries: [(text: [UInt8], hash: UInt32, kinds: Kinds)] = []

    init(_ lists: [(words: [String], kinds: Kinds)]) {
      for list in lists {
        for word in list.words { add(Array(word.utf8), list.kinds) }
      }
    }

    private mutating func add(_ text: [UInt8], _ kinds: Kinds) {
      if let known = entries.firstIndex(where: { $0.text == text }) { return entries[known].kinds.formUnion(kinds) }
      let hash = text.withUnsafeBufferPointer(WordHash.hash)
      var slot = Int(hash & 0xFF)
      while slots[slot] != 0 { slot = (slot + 1) & 0xFF }
      entries.append((text, hash, kinds))
      slots[slot] = UInt8(entries.count)
    }

    /// The kinds of a word; none for one that is not listed.
    func kinds(_ word: Word, _ document: Document) -> Kinds {
      var slot = Int(word.foldedHash & 0xFF)
      while slots[slot] != 0 {
        let entry = entries[Int(slots[slot]) - 1]
        if entry.hash == word.foldedHash, document.foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)].elementsEqual(entry.text) {
          return entry.kinds
        }
        slot = (slot + 1) & 0xFF
      }
      return []
    }
  }
}
