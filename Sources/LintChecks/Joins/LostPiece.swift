import LintEngine
import TextModel

/// A place in mid-sentence where a piece of it is lost: a noun before the next sentence, the verb beside a quotation.
struct LostPiece {
  let range: Range<Int>
  let message: String
  let alone: Severity?
  let fixes: [Fix]

  /// All places of an article, in its order.
  static func all(in article: Article) -> [LostPiece] {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    return document.tokens.indices.dropFirst().compactMap { index in
      if document.tokens[index].kind == .word { return document.isCapital(index) ? beforeCapital(index, article) : nil }
      guard let role = quotations.role(index), document.block(ofToken: index).kind == .paragraph else { return nil }
      return role == .opening ? beforeQuotation(index, article) : behindQuotation(index, article)
    }
  }

  private static func beforeCapital(_ index: Int, _ article: Article) -> LostPiece? {
    guard let lost = LostBoundary(index, article), let missing = lost.missing else { return nil }
    let text = article.document.quoted(lost.range)
    return LostPiece(
      range: lost.range, message: "\(text): a sentence starts here, and the one before is not complete: \(missing); complete it",
      alone: lost.isCertain ? nil : .info, fixes: [])
  }

  private static func beforeQuotation(_ index: Int, _ article: Article) -> LostPiece? {
    let document = article.document
    if let bare = QuotedPredicate(index, article) {
      return LostPiece(
        range: bare.range, message: "\(document.quoted(bare.range)): the clause needs its verb before the quotation; put one", alone: .info,
        fixes: [bare.fix])
    }
    let sentence = document.sentences[document.sentence(ofToken: index)].tokens
    return LostSpeechVerb(before: index, sentence, article).map { piece($0, document) }
  }

  private static func behindQuotation(_ index: Int, _ article: Article) -> LostPiece? {
    LostSpeechVerb(after: index, article).map { piece($0, article.document) }
  }

  private static func piece(_ lost: LostSpeechVerb, _ document: Document) -> LostPiece {
    LostPiece(
      range: lost.range, message: "\(document.quoted(lost.range)): the verb that says who speaks is lost; put one", alone: .info, fixes: [lost.fix])
  }
}
