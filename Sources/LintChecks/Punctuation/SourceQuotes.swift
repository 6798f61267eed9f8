import LintEngine
import TextModel

/// English words inside another language’s quotation marks: «…», „…“, ``…'', ”…”.
struct SourceQuotes: RuleCheck {
  /// Longer quotations are shown by their marks.
  private static let longestShown = 25

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    names(article, &report)
    let quotations = article.analysis(Quotations.self)
    strays(article, quotations, &report)
    guard !quotations.foreign.isEmpty else { return }
    let judged = quotations.foreign.map { ($0, Content($0, document)) }
    let english = judged.count { $0.1 == .english }
    let style = article.analysis(QuotationStyle.self)
    for (quotation, content) in judged where content == .english || content == .name && english > 0 {
      let isInside =
        quotation.opening.lowerBound > 0 && quotations.inside[quotation.opening.lowerBound - 1]
        && document.continuesLine(quotation.opening.lowerBound)
      let nested = quotation.isSingle || isInside
      // One word in such marks is a slip of people too; a convention is not.
      let alone: Severity? =
        english > 1 || (quotation.closing?.lowerBound ?? 0) - quotation.opening.upperBound > 6 || isSpaced(quotation, document) ? nil : .info
      guard let closing = quotation.closing else {
        let mark = document.range(ofTokens: quotation.opening)
        let edit = opening(quotation, nested ? style.inner : style, document)
        add(
          mark, "\(document.quoted(mark)) opens a quotation in foreign style; close it in English style", .suggested, [edit], .info, document,
          &report)
        continue
      }
      let marks = nested ? style.inner : style
      let edits = [opening(quotation, marks, document), self.closing(closing, of: quotation, marks, document)]
      let safety: Fix.Safety = isInside ? .suggested : .safe
      let message = "foreign quotes; write ‘\(marks.opening)…\(marks.closing)’"
      if closing.upperBound - quotation.opening.lowerBound <= Self.longestShown {
        let range =
          document.tokens[quotation.opening.lowerBound].range
          .lowerBound..<max(edits[1].range.upperBound, document.tokens[closing.upperBound - 1].range.upperBound)
        add(range, "\(document.quoted(range)): \(message)", safety, edits, alone, document, &report)
      } else {
        for (mark, edit) in zip([quotation.opening, closing], edits) {
          let range = document.range(ofTokens: mark)
          add(range, "\(document.quoted(range)): \(message)", safety, [edit], alone, document, &report)
        }
      }
    }
  }

  /// Marks of the source that no pair of its language holds: `sleep here », she`.
  private func strays(_ article: Article, _ quotations: Quotations, _ report: inout Report) {
    let document = article.document
    let paired = quotations.foreign.map { document.range(ofTokens: $0.opening.lowerBound..<($0.closing ?? $0.opening).upperBound) }
    for finding in article.analysis(QuotationFindings.self).of(.foreign, .otherMark) {
      guard let edit = finding.edits.first, !paired.contains(where: { $0.overlaps(edit.range) }) else { continue }
      // Corner and double angle brackets are source-punctuation’s.
      if document.bytes[edit.range].contains(0xE3) { continue }
      report.add(
        rule, finding.shown, "\(document.quoted(finding.shown)): foreign quote; write ‘\(edit.replacement.trimmedEnd)’",
        alone: finding.isSlip ? .info : nil, fixes: finding.fixes)
    }
  }

  /// Names in quotation marks. People quote a name now and then; a page that does it again has the habit of its source.
  private func names(_ article: Article, _ report: inout Report) {
    let names = QuotedNames(article).all
    for name in names {
      let range = article.document.range(ofTokens: name.tokens)
      let inner = article.document.range(ofTokens: name.tokens.dropFirst().dropLast())
      report.add(
        rule, range, "\(article.document.quoted(range)): name in quotes (foreign style); delete the quotes",
        alone: names.count > 1 ? nil : .info, fixes: [Fix(.suggested, replacing: range, with: article.document.text(inner))])
    }
  }

  private func add(
    _ range: Range<Int>, _ message: String, _ safety: Fix.Safety, _ edits: [Edit], _ alone: Severity?, _ document: Document,
    _ report: inout Report
  ) {
    // A mark of the source can be the English one.
    let edits = edits.filter { document.text($0.range) != $0.replacement }
    if !edits.isEmpty { report.add(rule, range, message, alone: alone, fixes: [Fix(safety, edits)]) }
  }

  /// `« The tide »`, `` `` the tide '' ``: spaces inside the marks, as French or a program sets them.
  private func isSpaced(_ quotation: ForeignQuotation, _ document: Document) -> Bool {
    guard let closing = quotation.closing, closing.lowerBound - quotation.opening.upperBound > 2 else { return false }
    return document.followsGap(quotation.opening.upperBound) && document.followsGap(closing.lowerBound)
  }

  /// The opening mark and the space behind it.
  private func opening(_ quotation: ForeignQuotation, _ marks: QuotationStyle, _ document: Document) -> Edit {
    let start = document.tokens[quotation.opening.lowerBound].range.lowerBound
    let joined = document.isWordlike(quotation.opening.lowerBound - 1) && document.joinsPrevious(quotation.opening.lowerBound)
    return Edit(start..<document.tokens[quotation.opening.upperBound].range.lowerBound, (joined ? " " : "") + marks.opening)
  }

  /// The closing mark, the space before it, and the comma behind it, which English puts inside before who speaks.
  private func closing(_ closing: Range<Int>, of quotation: ForeignQuotation, _ marks: QuotationStyle, _ document: Document) -> Edit {
    let last = closing.lowerBound - 1
    let next = closing.upperBound
    var start = document.tokens[last].range.upperBound
    var end = document.tokens[closing.upperBound - 1].range.upperBound
    var text = marks.closing
    if document.isComma(next), document.continuesLine(next),
      document.isSpeechTag(next + 1)
        || document.has(quotation.opening.lowerBound - 1, .speechVerb) && document.continuesLine(quotation.opening.lowerBound)
    {
      end = document.tokens[next].range.upperBound
      if document.isStop(last) { start = document.tokens[last].range.lowerBound }
      if !document.isComma(last), !document.isTerminator(last) || document.isStop(last) { text = "," + text }
    }
    let behind = document.tokens.indices.contains(next) && document.tokens[next].range.lowerBound == end
    if behind, document.isWordlike(next) || document.isNumber(next) { text += " " }
    return Edit(start..<end, text)
  }

  /// What stands between the marks.
  private enum Content {
    case english
    /// A word that no dictionary knows: a newspaper, a company.
    case name
    /// Words of another language, which keep their own marks.
    case foreign

    init(_ quotation: ForeignQuotation, _ document: Document) {
      let start = quotation.opening.upperBound
      var end = quotation.closing?.lowerBound ?? start
      if quotation.closing == nil {
        while document.continuesLine(end), end < start + 30 { end += 1 }
      }
      let words = start < end ? (start..<end).filter { document.isWord($0) } : []
      let unknown = words.filter { !document.has($0, [.known, .place, .function]) }
      let lowerUnknown = unknown.count { document.isLower($0) }
      if words.isEmpty {
        self = (start..<end).contains { document.isNumber($0) } ? .english : .foreign
      } else if unknown.isEmpty {
        self = words.count < 3 || words.contains { document.has($0, .function) } ? .english : .name
      } else if words.count == 1 {
        self = lowerUnknown == 0 && document.isPlainASCII(words[0]) ? .name : .foreign
      } else {
        let telling = words.count {
          document.has($0, .function) && document.length($0) > 1
            && !document.token($0, isOneOf: "no", "me", "on", "as", "he", "die", "in", "an", "so", "was", "has", "to", "do", "am", "at", "for")
        }
        self = telling > 0 && lowerUnknown * 4 <= words.count ? .english : lowerUnknown == 0 && words.count < 4 ? .name : .foreign
      }
    }
  }
}

extension Document {
  fileprivate func isPlainASCII(_ index: Int) -> Bool { !tokens[index].flags.contains(.nonASCII) }
}
