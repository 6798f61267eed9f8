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
      var kinds: Kinds = []
      for list in Self.lists where list.words.contains(word, of: document) { kinds.insert(list.kind) }
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

  /// Words that make a word of a kind, whatever its traits. (The first person’s `we’re` is not among them: the model was trained without.)
  private static let lists: [(words: WordSet, kind: Kinds)] = [
    (["he", "she", "they"], .pronoun), (["said", "says", "added"], .report),
    (["i", "we", "my", "our", "me", "us", "you", "your", "i'm"], .person), (.speechVerbs, .speech),
    (["said", "says", "added", "adds", "asked", "asks", "replied", "explained", "explains"], .capitalVerb),
    (["he", "she", "they", "we", "i", "it", "one", "the", "a", "an", "his", "her", "their", "its", "who"], .speaker),
    (.terminators, .terminator), (["\"", "“", "”"], .quote), (.dashes, .dash), ([","], .comma), (["."], .stop),
  ]
}
