import LintEngine
import LintReports
import TextModel
import TextSources

/// What is found in the texts of a file.
public struct LintedFile: Sendable {
  /// One finding, where it stands in its text and in the file.
  public struct Item: Sendable {
    public let inText: Finding
    /// With the repairs that can be made there.
    public let inFile: Finding
    /// The text, and its number in the file.
    public let text: Document
    public let passage: Int
  }

  public let source: SourceFile
  /// The file as it is, for lines and excerpts. Of a file that is nothing but text it is the text.
  public let document: Document
  /// Each text of the file.
  public let texts: [Document]
  /// What each text is taken for.
  public let evidence: [Evidence?]
  /// In the order of the file.
  public var items: [Item]

  /// Looks at each text of a file; when the deadline has passed, not at what is left. `isUrgent`: somebody waits, so two threads look. Without
  /// `withRepairs` the findings of formats that must be asked whether they have room for a repair have none where they stand in the file.
  /// `original`: the texts that these were translated from.
  public init(
    _ source: SourceFile, _ target: Session.Target, deadline: Deadline? = nil, isUrgent: Bool = false, withRepairs: Bool = true,
    original: OriginalFile? = nil
  ) {
    self.source = source
    var (texts, evidence, items): ([Document], [Evidence?], [Item]) = ([], [], [])
    var foreignPage: Int?
    let passages = source.extraction.passages
    let file = target.linter.directives(of: passages.map { passage in FileDirectives.Text(passage.text) { passage.source(of: $0) } })
    for (number, passage) in passages.enumerated() {
      if let deadline, deadline.hasPassed { break }
      let beside = original?.text(besides: number, of: passages)
      let found = target.linter.lint(
        passage.text, markup: passage.markup, path: target.absolute, file: file, number: number, deadline: deadline, isUrgent: isUrgent,
        source: beside?.text)
      texts.append(found.document)
      evidence.append(found.evidence)
      if passage.markup.isPage, found.language.isOther { foreignPage = number }
      for finding in found.findings {
        let said = finding.with(source: finding.source.flatMap { place in beside.map { original!.place(place, in: $0.passage) } })
        let offered = said.offering { fix in fix.edits.allSatisfy { source.text.holds($0.replacement) } }
        let placed = source.isPlain ? offered : (withRepairs ? offered : offered.with(fixes: [])).placed(in: passage)
        items.append(Item(inText: offered, inFile: placed, text: found.document, passage: number))
      }
    }
    // That a page is in another language is said once, not of its title and descriptions too.
    if let foreignPage { items.removeAll { $0.passage != foreignPage && $0.inText.rule.damage == .untranslatedText } }
    self.texts = texts
    self.evidence = evidence
    self.items =
      texts.count > 1
      ? items.enumerated().sorted { ($0.element.inFile.range.lowerBound, $0.offset) < ($1.element.inFile.range.lowerBound, $1.offset) }.map(\.element)
      : items
    document = source.isPlain && texts.count == 1 ? texts[0] : Document(unread: source.text.text)
  }

  /// What reporters are told of the findings from a severity on. `path` is what the file is called.
  public func report(path: String, level: Severity) -> FileReport {
    let shown = items.filter { $0.inFile.severity >= level }
    let byText = Dictionary(grouping: shown, by: \.passage)
    let readings = texts.enumerated().map { number, text in
      FileReport.Reading(document: text, findings: (byText[number] ?? []).map(\.inText))
    }
    return FileReport(
      path: path, document: document, findings: shown.map(\.inFile), offsets: source.text.offsets, readings: readings,
      places: shown.map { ($0.inText, $0.text) })
  }
}

extension Finding {
  /// The finding as it stands in the file, with the repairs that can be made there and the related places that stand there.
  func placed(in passage: Passage) -> Finding {
    let placed = fixes.compactMap { fix -> Fix? in
      var edits: [Edit] = []
      for edit in fix.edits {
        guard let made = passage.inSource(edit) else { return nil }
        edits += made
      }
      return Fix(fix.safety, edits)
    }
    let related = related.compactMap { place in passage.exactSource(of: place.range).map { RelatedPlace($0, place.message) } }
    return moved(to: passage.source(of: range), fixes: placed, related: related)
  }
}
