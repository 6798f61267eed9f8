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
    var parts = document.bytes.withUnsafeBufferPointer { TokenParts(document.tokens[range], bytes: $0, model: model, memory: memory?.words) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: parts.words.count) { raw in
      parts.tag(into: raw)
      func tag(_ word: Int32) -> POSTag { POSTag(rawValue: raw[Int(word)]) ?? .fwX }
      var tags = parts.main.map(tag)
      for (token, first) in parts.compounds {
        tags[token] = compoundTag(first: tag(first), last: tags[token], lastIsKnown: parts.words[Int(parts.main[token])].isKnown)
      }
      return SentenceTags(
        startIndex: range.lowerBound, tags: tags, clitics: parts.clitics.map { ($0.token + range.lowerBound, tag($0.word)) })
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

extension TokenParts {
  /// Tags the parts; `raw` has room for one tag each.
  fileprivate mutating func tag(into raw: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = raw.baseAddress, !words.isEmpty else { return }
    words.withUnsafeMutableBufferPointer {
      model.place($0)
      model.tag(UnsafeBufferPointer($0), memory?.pointee.sums ?? [], into: base)
    }
  }
}
