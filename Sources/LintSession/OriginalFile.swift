import Bitext
import LintEngine
import TextModel
import TextSources

/// The file that holds the texts which those of another file were translated from; or that file itself, where it holds both.
public struct OriginalFile: Sendable {
  /// As it was given; empty where it is the file of the articles.
  public let path: String
  let source: SourceFile
  /// ISO 639; nil = to be guessed from the text.
  let language: String?
  private let lines: LineIndex

  init(path: String, source: SourceFile, language: String?) {
    self.path = path
    self.source = source
    self.language = language
    lines = LineIndex(of: source.text.text)
  }

  /// A text of the original, and where it stands.
  struct Text {
    let passage: Passage
    let text: OriginalText
  }

  /// The original of a passage; nil where none can be told.
  func text(besides number: Int, of passages: [Passage]) -> Text? {
    guard let passage = partner(of: number, in: passages), !passage.text.isEmpty else { return nil }
    return Text(passage: passage, text: OriginalText(passage.text, language: language ?? LanguageGuess.language(of: passage.text)))
  }

  /// The source text of a passage; nil where none can be told.
  public func sourceText(besides number: Int, of passages: [Passage]) -> OriginalText? { text(besides: number, of: passages)?.text }

  /// By the name of the record, else by the place among as many; of files that differ, the longest text belongs to the longest.
  private func partner(of number: Int, in passages: [Passage]) -> Passage? {
    let own = source.extraction.passages
    if let name = passages[number].name { if let same = own.first(where: { $0.name == name }) { return same } }
    if own.count == passages.count { return own[number] }
    guard passages[number].name == nil || passages.count == 1 || own.count == 1 else { return nil }
    func longest(_ passages: [Passage]) -> Int? { passages.indices.max { (passages[$0].text.count, $1) < (passages[$1].text.count, $0) } }
    return longest(passages) == number ? longest(own).map { own[$0] } : nil
  }

  /// A place of one of the texts as a place of the file.
  func place(_ place: SourcePlace, in passage: Passage) -> SourcePlace {
    var placed = place
    placed.path = path
    let range = passage.source(of: place.range)
    let bytes = source.text.text
    let line = lines.line(of: range.lowerBound)
    placed.line = line + 1
    placed.column = bytes[lines.start(ofLine: line)..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    placed.byteColumn = range.lowerBound - lines.start(ofLine: line) + 1
    placed.range = range
    return placed
  }
}

extension Session.Target {
  /// The originals of a file’s texts; nil where none are asked for, or the one that the pattern names is not there and need not be.
  public func original(of file: SourceFile) throws -> OriginalFile? {
    let language = linter.configuration.from
    var options = options
    options.originalLanguage = language
    if let originalField {
      options.fields = [originalField]
      let source = try file.reading(options)
      guard !source.extraction.passages.isEmpty else {
        guard requiresOriginal else { return nil }
        throw Failure("\(Inputs.name(path)): no text in the source field ‘\(originalField)’")
      }
      return OriginalFile(path: "", source: source, language: language)
    }
    guard let originalPath else {
      guard file.format.holdsOriginals else {
        guard requiresOriginal else { return nil }
        throw Failure("\(Inputs.name(path)): no source text; name it with --source or --source-pattern")
      }
      options.side = .original
      let source = try file.reading(options)
      return source.extraction.passages.isEmpty ? nil : OriginalFile(path: "", source: source, language: language)
    }
    if !isNamedOriginal, !Inputs.exists(originalPath) {
      guard requiresOriginal else { return nil }
      throw Failure("\(Inputs.name(path)): its source \(Inputs.name(originalPath)) does not exist")
    }
    var other = Session.Target(path: originalPath, absolute: Session.absolute(originalPath), linter: linter, format: nil, options: options)
    other.folder = nil
    return OriginalFile(path: originalPath, source: try Inputs.read(other), language: language)
  }

  /// Says that an article has no source although one is looked for.
  public var missingOriginal: String? {
    guard let originalPath, !isNamedOriginal, !requiresOriginal, !Inputs.exists(originalPath) else { return nil }
    return "\(Inputs.name(path)): no source at \(Inputs.name(originalPath)); checked without it"
  }
}
