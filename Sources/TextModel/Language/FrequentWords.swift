/// The most frequent words of languages written in Latin letters, by which the language of a line is known.
///
/// Nothing is parsed into strings: most texts ask for it once, if at all.
struct FrequentWords: Sendable {
  /// A language that has a list.
  struct Language: Sendable {
    /// ISO 639.
    let code: String
    /// In English.
    let name: String
  }

  private(set) var languages: [Language] = []
  /// Open addressing by `Word.foldedHash`: the hash, then 16 bits for the language and 16 for the figure; 0 = empty. That two words share a hash costs no
  /// more than a word counted for a language too many.
  private var slots = [UInt64](repeating: 0, count: 1 << 14)

  static let shared = FrequentWords()

  private init() {
    for line in Resource(named: "languages/frequent-words.tsv")?.lines ?? [] { take(line.bytes) }
  }

  /// Takes a line of the table: code, name, and cells of a word, a space and its figure.
  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    let number = UInt64(languages.count)
    var cell = 0
    var start = 0
    var names: [String] = []
    while start < line.count {
      let end = line[start...].firstIndex(of: 0x09) ?? line.count
      if cell < 2 {
        names.append(String(decoding: line[start..<end], as: UTF8.self))
      } else if let space = line[start..<end].firstIndex(of: 0x20) {
        let figure = line[(space + 1)..<end].reduce(UInt64(0)) { $0 * 10 + UInt64($1 &- 0x30) }
        add(WordHash.hash(UnsafeBufferPointer(rebasing: line[start..<space])), number << 16 | figure)
      }
      cell += 1
      start = end + 1
    }
    guard names.count == 2 else { return }
    languages.append(Language(code: names[0], name: names[1]))
  }

  private mutating func add(_ hash: UInt32, _ value: UInt64) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(hash) << 32 | value
  }

  /// Calls `body` with each language that has a word among its most frequent ones (an index into `languages`) and the word's Zipf value times 10.
  func forEachFigure(of word: Word, _ body: (_ language: Int, _ decizipf: Int) -> Void) {
    var slot = Int(word.foldedHash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == UInt64(word.foldedHash) { body(Int(entry >> 16 & 0xFFFF), Int(entry & 0xFFFF)) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}
