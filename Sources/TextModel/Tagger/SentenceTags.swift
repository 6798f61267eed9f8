/// The tags of some tokens of a document, one for each.
///
/// A token that the treebank would take apart has the tag of its first part: `don’t` that of `do`, `Kyiv’s` that of `Kyiv`; what hangs on
/// behind the apostrophe is its `clitic`. A hyphenated word has the tag of its last part, which decides what the whole is: `state-owned` that
/// of `owned`; but `follow-up`, which ends in a particle or preposition, is a noun, and `Min-jae`, a name with an unknown last part, a name.
public struct SentenceTags: RandomAccessCollection, Sendable {
  /// Indices into `Document.tokens`.
  public let startIndex: Int
  private let tags: [POSTag]
  /// Sorted by token.
  private let clitics: [(token: Int, tag: POSTag)]

  init(startIndex: Int, tags: [POSTag], clitics: [(token: Int, tag: POSTag)]) {
    self.startIndex = startIndex
    self.tags = tags
    self.clitics = clitics
  }

  public var endIndex: Int { startIndex + tags.count }

  /// The tag of a token, by its index in the document.
  public subscript(token: Int) -> POSTag { tags[token - startIndex] }

  /// The tag of what was taken off the end of a token: the verb in `she’s`, the possessive mark in `Kyiv’s`, the negation in `don’t`.
  public func clitic(_ token: Int) -> POSTag? { clitics.first { $0.token == token }?.tag }

  /// True when a token is a finite verb or one hangs on it (`she’s`).
  public func isFiniteVerb(_ token: Int) -> Bool { self[token].isFiniteVerb || clitic(token)?.isFiniteVerb == true }

  /// True when some token is a finite verb or one hangs on it. In 2 to 3 % of
  /// the sentences that have one it is not seen: evidence, not proof.
  public var hasFiniteVerb: Bool { tags.contains(where: \.isFiniteVerb) || clitics.contains(where: \.tag.isFiniteVerb) }
}
