import TextModel

/// Which of a document’s distinct words are on a list: asked once for each word, looked up for each token.
struct WordSet {
  /// The list, by the hashes of the words in lower case.
  typealias Names = Set<UInt32>

  private let members: [Bool]
  let isEmpty: Bool

  init(_ names: Names, in document: Document) {
    members = document.words.map { names.contains($0.foldedHash) }
    isEmpty = !members.contains(true)
  }

  /// True when the token’s word is on the list, in whatever case.
  func contains(_ token: Token) -> Bool { members[Int(token.word)] }

  static func names(_ words: some Sequence<String>) -> Names {
    Set(words.map { Array($0.lowercased().utf8).withUnsafeBufferPointer(WordHash.hash) })
  }
}
