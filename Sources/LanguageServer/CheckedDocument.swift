import LintEngine
import LintSession
import TextSources

/// What is found in a document, in a version of it.
struct CheckedDocument {
  let version: Int
  let generation: Int
  let settings: ClientSettings
  let target: Session.Target
  let source: SourceFile
  /// False where it was quicker not to look for room for the repairs.
  let hasRepairs: Bool
  /// In the order of the file, none below the level that is shown.
  let items: [LintedFile.Item]

  var findings: [Finding] { items.map(\.inFile) }

  /// Checks a document; nil where that makes no sense, or no longer: it is left out, it is no text, its format is broken, the deadline has passed.
  init?(_ document: OpenDocument, _ workspace: Workspace, deadline: Deadline? = nil, withRepairs: Bool = true) {
    guard let target = workspace.target(of: document), let source = Self.source(document, target) else { return nil }
    let settings = workspace.settings(for: target.absolute)
    let file = LintedFile(source, target, deadline: deadline, isUrgent: true, withRepairs: withRepairs)
    if let deadline, deadline.hasPassed { return nil }
    version = document.version
    generation = workspace.generation
    self.settings = settings
    self.target = target
    self.source = source
    hasRepairs = withRepairs || source.isPlain
    items = file.items.filter { $0.inFile.severity >= settings.level }
  }

  /// The file of a document; nil for data of which nobody has said that they are texts. While one types, a record may be broken for a moment: that is
  /// for others to say.
  private static func source(_ document: OpenDocument, _ target: Session.Target) -> SourceFile? {
    guard let source = try? Inputs.source(document.bytes, of: target, name: target.path), source.text.encoding == .utf8 else { return nil }
    return source.format.isRecords && !target.namesFields ? nil : source
  }

  /// The text with all safe repairs; nil where there are none.
  func repaired(deadline: Deadline? = nil) -> [UInt8]? {
    let text = FileRepair(level: settings.level).repaired(source, target, deadline: deadline).text
    if let deadline, deadline.hasPassed { return nil }
    return text == source.text.text ? nil : text
  }

  /// The findings that have something in a range, also where both only touch.
  func items(in range: Range<Int>) -> [LintedFile.Item] {
    items.filter { $0.inFile.range.lowerBound <= range.upperBound && range.lowerBound <= $0.inFile.range.upperBound }
  }

  /// The findings without another text.
  func isLeft(_ finding: Finding, in text: [UInt8]) -> Bool {
    guard let source = try? Inputs.source(text, of: target, name: target.path) else { return true }
    let before = items.count { $0.inFile.rule.name == finding.rule.name }
    return LintedFile(source, target).items.count { $0.inFile.rule.name == finding.rule.name && $0.inFile.severity >= settings.level } >= before
  }
}
