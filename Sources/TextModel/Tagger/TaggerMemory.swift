/// What the tagger makes of the distinct words of a document, each worked out once. For one thread at a time.
public final class TaggerMemory {
  /// At an address of its own, so that the loops over words need not guard every access.
  let words: UnsafeMutablePointer<TaggerWords>
  /// Whose words they are.
  let document: Document

  public init(_ document: Document) {
    self.document = document
    words = .allocate(capacity: 1)
    words.initialize(to: TaggerWords(document.words.count))
  }

  deinit {
    words.pointee.lists.deallocate()
    words.deinitialize(count: 1)
    words.deallocate()
  }
}
