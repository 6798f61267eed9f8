import FileSystem
import LintEngine
import TextModel

/// Writes the JSON object of each finding of a file, as `jsonl` and `json` have it. What many findings share is put together once.
struct FindingObjects {
  /// What the object of a finding begins with.
  private struct Kind: Hashable {
    let rule: ObjectIdentifier
    let severity: Severity
  }

  private let file: FileReport
  private let places: Places
  private let waits: [Int: Int]
  /// The first members, up to the severity.
  private var heads: [Kind: [UInt8]] = [:]

  init(_ file: FileReport, unit: ColumnUnit) {
    self.file = file
    places = Places(file, unit: unit)
    waits = file.waits
  }

  /// Adds the object of a finding; `fingerprint` is its last member, where there is one.
  mutating func add(_ index: Int, fingerprint: String? = nil, to out: inout JSONText) {
    let finding = file.findings[index]
    out.add(head(of: finding)[...])
    addText(finding.range, finding.message, to: &out)
    out.add(",\"fixes\":[")
    for (number, fix) in finding.fixes.enumerated() {
      if number > 0 { out.add(",") }
      add(fix, to: &out)
    }
    out.add("]")
    if !finding.related.isEmpty { addRelated(finding.related, to: &out) }
    if let source = finding.source { add(source, to: &out) }
    if let first = waits[index] { addPlace(of: file.findings[first], to: &out) }
    if let fingerprint {
      out.add(",\"fingerprint\":")
      out.add(quoted: fingerprint)
    }
    out.add("}")
  }

  private mutating func head(of finding: Finding) -> [UInt8] {
    let kind = Kind(rule: ObjectIdentifier(finding.rule), severity: finding.severity)
    if let known = heads[kind] { return known }
    let members: JSON = [
      "path": .string(file.path), "rule": .string(finding.rule.name), "family": .string(finding.rule.family),
      "class": .string(finding.rule.damage.rawValue), "severity": .string(finding.severity.name),
    ]
    let head = Array(members.line.utf8.dropLast()) + [UInt8(ascii: ",")]
    heads[kind] = head
    return head
  }

  /// Adds where a text stands, the text, and what is said of it.
  private func addText(_ range: Range<Int>, _ message: String, to out: inout JSONText) {
    let (start, end) = (places[range.lowerBound], places[range.upperBound])
    addRange(range, to: &out)
    for (name, number) in [(",\"line\":", start.line), (",\"column\":", start.column), (",\"endLine\":", end.line), (",\"endColumn\":", end.column)] {
      out.add(name)
      out.add(number)
    }
    out.add(",\"text\":")
    out.add(quoted: file.document.text(range))
    out.add(",\"message\":")
    out.add(quoted: message)
  }

  private func addRelated(_ related: [RelatedPlace], to out: inout JSONText) {
    out.add(",\"related\":[")
    for (number, place) in related.enumerated() {
      out.add(number > 0 ? ",{" : "{")
      addText(place.range, place.message, to: &out)
      out.add("}")
    }
    out.add("]")
  }

  /// Adds what of the source text it speaks of: bytes of the source’s file, which is this one where no path stands.
  private func add(_ source: SourcePlace, to out: inout JSONText) {
    var members: [(String, JSON)] = source.path.isEmpty ? [] : [("path", .string(FilePath.readable(source.path)))]
    members += [
      ("start", .number(source.range.lowerBound)), ("end", .number(source.range.upperBound)), ("line", .number(source.line)),
      ("column", .number(source.column)), ("text", .string(source.text)),
    ]
    out.add(",\"source\":")
    out.add(Array(JSON.object(members).line.utf8)[...])
  }

  /// Enough to know a finding by.
  private func addPlace(of finding: Finding, to out: inout JSONText) {
    out.add(",\"waitsFor\":{\"rule\":")
    out.add(quoted: finding.rule.name)
    out.add(",")
    addRange(finding.range, to: &out)
    out.add("}")
  }

  private func add(_ fix: Fix, to out: inout JSONText) {
    out.add("{\"safety\":")
    out.add(quoted: fix.safety.name)
    out.add(",\"edits\":[")
    for (number, edit) in fix.edits.enumerated() {
      out.add(number > 0 ? ",{" : "{")
      addRange(edit.range, to: &out)
      out.add(",\"replacement\":")
      out.add(quoted: edit.replacement)
      out.add("}")
    }
    out.add("]}")
  }

  /// Adds the bytes of the file.
  private func addRange(_ range: Range<Int>, to out: inout JSONText) {
    out.add("\"start\":")
    out.add(file.offsets(range.lowerBound))
    out.add(",\"end\":")
    out.add(file.offsets(range.upperBound))
  }
}
