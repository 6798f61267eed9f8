/// Finds the part of speech of each token of English text.
///
/// Nothing is done before somebody asks: tag the sentences that matter, each once. Text in other languages gets tags too, but they mean
/// nothing.
public struct Tagger: Sendable {
  private let model: TaggerModel

  public init(_ model: TaggerModel) { self.model = model }

  /// The tags of a sentence. `memory`: of the same document.
  public func tags(of sentence: Sentence, in document: Document, remembering memory: TaggerMemory? = nil) -> SentenceTags {
    tags(ofTokens: sentence.tokens, in: document, remembering: memory)
  }

  /// The tags of a range of tokens, read as one sentence. `memory`: of the same document.
  public func tags(ofTokens range: Range<Int>, in document: Document, remembering memory: TaggerMemory? = nil) -> SentenceTags {
    precondition(memory == nil || memory?.document === document, "words of another document")
    defer { withExtendedLifetime(memory) {} }
    let lists = document.bytes.withUnsafeBufferPointer {
      TokenParts(document.tokens[range], bytes: $0, model: model, memory: memory?.words, lists: memory?.words.pointee.lists ?? .init()).lists
    }
    defer { if let memory { memory.words.pointee.lists = lists } else { lists.deallocate() } }
    let words = lists.words.elements
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: words.count) { raw in
      if let base = raw.baseAddress, !words.isEmpty {
        model.place(words)
        model.tag(UnsafeBufferPointer(words), memory?.words.pointee.sums ?? [], into: base)
      }
      func tag(_ word: Int32) -> POSTag { POSTag(rawValue: raw[Int(word)]) ?? .fwX }
      let main = lists.main.elements
      var tags = main.map(tag)
      for (token, first) in lists.compounds.elements {
        tags[token] = compoundTag(first: tag(first), last: tags[token], lastIsKnown: words[Int(main[token])].isKnown)
      }
      return SentenceTags(
        startIndex: range.lowerBound, tags: tags, clitics: lists.clitics.elements.map { ($0.token + range.lowerBound, tag($0.word)) })
    }
  }

  /// The tag of a hyphenated word: that of its last part, but a noun for `follow-up` and a name for `Min-jae`.
  private func compoundTag(first: POSTag, last: POSTag, lastIsKnown: Bool) -> POSTag {
    switch last {
    case .rpAdp, .inAdp, .toPart: .nnNoun
    default: first.isProperNoun && !lastIsKnown ? first : last
    }
  }
}
