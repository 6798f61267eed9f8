import LintEngine
import TextModel

/// What the report says about one file. Made on any thread, put into the page by `HTMLPage`.
struct HTMLArticle: Sendable {
  /// Stands for the file's number in the report, which is not known while the file is rendered. Escaped text never holds it.
  static let numberMark: Unicode.Scalar = "\u{0}"
  /// Between the fields of an article that travels as a text.
  private static let separator: Unicode.Scalar = "\u{1}"

  /// As HTML.
  let path: String
  /// For attributes and the title.
  let plainPath: String
  let quality: Quality
  /// Findings by class and by family.
  let classes: [String: Int]
  let families: [String: Int]
  /// The text with its findings, and the repairs; empty when nothing was found.
  let body: String

  init(_ file: FileReport) {
    path = HTMLText.escape(file.path)
    plainPath = HTMLText.plain(file.path)
    quality = Quality(file)
    classes = Dictionary(file.findings.map { ($0.rule.damage.rawValue, 1) }, uniquingKeysWith: +)
    families = Dictionary(file.findings.map { (HTMLText.plain($0.rule.family), 1) }, uniquingKeysWith: +)
    body = file.findings.isEmpty ? "" : Self.body(file)
  }

  private static func body(_ file: FileReport) -> String {
    var out = "<div class=\"text\" lang=\"\">\n" + HTMLParagraphs(file).render() + "</div>\n"
    let edits = RepairPlan(file.findings, suggested: true).edits
    let table = HTMLRepairs(document: file.document).table(edits)
    if !table.isEmpty { out += "<h3>Before and after repair: safe repairs, or else the first suggestion</h3>\n" + table }
    return out
  }

  /// Everything as one text.
  var piece: String {
    let counts = [quality.words, quality.errors, quality.warnings, quality.infos].map(String.init)
    return ([path, plainPath] + counts + [Self.list(classes), Self.list(families), body]).joined(separator: String(Self.separator))
  }

  /// Nil for a text that is no `piece`.
  init?(piece: String) {
    let fields = piece.utf8.split(separator: UInt8(ascii: Self.separator), omittingEmptySubsequences: false).map { String(Substring($0)) }
    let counts = fields.dropFirst(2).prefix(4).compactMap { Int($0) }
    guard fields.count == 9, counts.count == 4 else { return nil }
    (path, plainPath, body) = (fields[0], fields[1], fields[8])
    var quality = Quality()
    (quality.words, quality.errors, quality.warnings, quality.infos) = (counts[0], counts[1], counts[2], counts[3])
    self.quality = quality
    classes = Self.counts(fields[6])
    families = Self.counts(fields[7])
  }

  /// A name, a tab and a count a line.
  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n")
  }

  private static func counts(_ list: String) -> [String: Int] {
    let pairs = list.split(separator: "\n").map { $0.split(separator: "\t") }
    return Dictionary(uniqueKeysWithValues: pairs.compactMap { pair in pair.count == 2 ? Int(pair[1]).map { (String(pair[0]), $0) } : nil })
  }
}
