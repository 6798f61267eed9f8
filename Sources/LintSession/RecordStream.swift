import FileSystem
import LintEngine
import LintReports
import TextModel
import TextSources

/// Answers records of JSON, one at a time: what mtlint says of each, or each repaired. Shared by threads.
public struct RecordStream: Sendable {
  /// What becomes of a record.
  public enum Mode: Sendable {
    /// It gets a member `mtlint`: findings from a severity on, counts, penalty; or `error`.
    case check(Severity)
    /// Its texts are repaired.
    case fix(FileRepair)
  }

  /// The answer to one record.
  public struct Answer: Sendable {
    /// The record, without a line break.
    public let line: [UInt8]
    public var errors = 0
    public var warnings = 0
    public var infos = 0
    /// Why it could not be looked at; then the record is as it was, but for a member that says so where there is room for one.
    public var problem: String?
    /// The value of the field that records are known by, as JSON has it; nil where there is none.
    public var id: String?
  }

  /// How records are treated, whatever is done to them.
  public struct Options: Sendable {
    /// Milliseconds that a record may take; nil = any.
    public var timeout: Int?
    /// The field that records are known by.
    public var id: JSONScalar?
    /// The deadline of a record that may take so many milliseconds from now.
    var deadline: @Sendable (Int) -> Deadline = { Deadline.after(milliseconds: $0) }

    public init() {}
  }

  private let target: Session.Target
  private let mode: Mode
  private let options: Options

  /// `target` is what the stream is called.
  public init(_ target: Session.Target, _ mode: Mode, _ options: Options = Options()) {
    self.target = target
    self.mode = mode
    self.options = options
  }

  /// Answers a record: a line without its line break.
  public func answer(_ line: [UInt8]) -> Answer {
    guard line.contains(where: { $0 > 0x20 }) else { return Answer(line: line) }
    let id = options.id.flatMap { try? $0.value(in: line) }
    var answer = answer(line, id)
    answer.id = id
    return answer
  }

  private func answer(_ line: [UInt8], _ id: String?) -> Answer {
    let deadline = options.timeout.map(options.deadline)
    func check() throws {
      if let timeout = options.timeout, let deadline, deadline.hasPassed { throw Failure("timed out after \(timeout) ms") }
    }
    do {
      let source = try SourceFile(line, name: target.path, format: .json, options: target.options)
      guard source.text.encoding == .utf8 else { throw Failure("not UTF-8") }
      guard !source.extraction.passages.isEmpty else { throw Failure("no text in the selected fields") }
      switch mode {
      case .check(let level):
        let file = LintedFile(source, target, deadline: deadline, original: try target.original(of: source))
        try check()
        return checked(line, file, level, id)
      case .fix(let repair):
        let repaired = repair.repaired(source, target, deadline: deadline, original: try target.original(of: source)).text
        try check()
        return Answer(line: repaired)
      }
    } catch let error as Malformed {
      // What is no JSON gets no member.
      return Answer(line: line, problem: "column \(error.place(in: line).column): \(error.reason)")
    } catch {
      return refused(line, String(describing: error), id)
    }
  }

  /// The answer to a record that is not looked at.
  private func refused(_ line: [UInt8], _ problem: String, _ id: String?) -> Answer {
    guard case .check = mode else { return Answer(line: line, problem: problem) }
    return Answer(line: Self.adding([("error", .string(problem))], id, to: line) ?? line, problem: problem)
  }

  /// A record that is too long to be looked at, and passes by; nil where nothing is added to records.
  public func long(_ problem: String) -> LongRecord? {
    guard case .check = mode else { return nil }
    return LongRecord(member: Self.member([("error", .string(problem))], nil))
  }

  private func checked(_ line: [UInt8], _ file: LintedFile, _ level: Severity, _ id: String?) -> Answer {
    let report = file.report(path: target.path, level: level)
    let quality = Quality(report)
    var count = CharacterCount()
    let findings = file.items.filter { $0.inFile.severity >= level }.map { item in
      Self.json(item, file.source.extraction.passages[item.passage]) { count.characters(of: $0, item.passage, from: $1, to: $2) }
    }
    let penalty = quality.tenths.map { JSON.text("\($0 / 10).\($0 % 10)") } ?? .number(0)
    let said: [(String, JSON)] = [
      ("findings", .array(findings)), ("errors", .number(quality.errors)), ("warnings", .number(quality.warnings)),
      ("infos", .number(quality.infos)), ("words", .number(quality.words)), ("penalty", penalty),
    ]
    return Answer(
      line: Self.adding(said, id, to: line) ?? line, errors: quality.errors, warnings: quality.warnings, infos: quality.infos,
      problem: Self.isObject(line) ? nil : "not a JSON object, so there is no place for an answer")
  }

  /// A finding: offsets count characters of the field's text, as most languages index their strings.
  private static func json(_ item: LintedFile.Item, _ passage: Passage, _ characters: ([UInt8], Int, Int) -> Int) -> JSON {
    let finding = item.inText
    let part = passage.part(at: finding.range.lowerBound)
    // Of a field that holds a format of its own, places are those of the field.
    let field = passage.outer?.text ?? passage.text
    let start = passage.outer == nil ? part?.text.lowerBound ?? 0 : 0
    func place(_ offset: Int) -> JSON { .number(characters(field, start, offset)) }
    let fixes = finding.fixes.compactMap { fix -> JSON? in
      var edits: [Edit] = []
      for edit in fix.edits {
        guard let made = passage.outer == nil ? [edit] : passage.inOuter(edit) else { return nil }
        edits += made
      }
      let all = edits.map { edit -> JSON in
        ["start": place(edit.range.lowerBound), "end": place(edit.range.upperBound), "replacement": .string(edit.replacement)]
      }
      return ["safety": .string(fix.safety.name), "edits": .array(all)]
    }
    let range = passage.outer == nil ? finding.range : passage.inOuter(finding.range)
    var members: [(String, JSON)] = [
      ("field", .string(part?.name ?? passage.name ?? "")), ("rule", .string(finding.rule.name)), ("class", .string(finding.rule.damage.rawValue)),
      ("severity", .string(finding.severity.name)), ("start", place(range.lowerBound)), ("end", place(range.upperBound)),
      ("text", .string(item.text.text(finding.range))), ("message", .string(finding.message)), ("fixes", .array(fixes)),
    ]
    let related = finding.related.compactMap { Self.json($0, item.text, passage, characters) }
    if !related.isEmpty { members.append(("related", .array(related))) }
    if let source = finding.source { members.append(("source", ["text": .string(source.text)])) }
    return .object(members)
  }

  /// A related place, which may stand in another field; nil where no field has it.
  private static func json(_ other: RelatedPlace, _ text: Document, _ passage: Passage, _ characters: ([UInt8], Int, Int) -> Int) -> JSON? {
    let part = passage.part(at: other.range.lowerBound)
    guard let range = passage.exactlyInOuter(other.range), part == passage.part(at: other.range.upperBound) else { return nil }
    let (field, start) = passage.outer.map { ($0.text, 0) } ?? (passage.text, part?.text.lowerBound ?? 0)
    let shown = passage.outer == nil ? other.range : range
    return [
      "field": .string(part?.name ?? passage.name ?? ""), "start": .number(characters(field, start, shown.lowerBound)),
      "end": .number(characters(field, start, shown.upperBound)), "text": .string(text.text(other.range)), "message": .string(other.message),
    ]
  }

  private static func isObject(_ line: [UInt8]) -> Bool {
    line.withoutByteOrderMark.first { $0 > 0x20 } == UInt8(ascii: "{") && line.last { $0 > 0x20 } == UInt8(ascii: "}")
  }

  /// The member of the answer.
  private static func member(_ said: [(String, JSON)], _ id: String?) -> String {
    "\"mtlint\":\(JSON.object((id.map { [("id", .text($0))] } ?? []) + said).line)"
  }

  /// The record with a member more; nil for what is no object.
  private static func adding(_ said: [(String, JSON)], _ id: String?, to line: [UInt8]) -> [UInt8]? {
    guard isObject(line) else { return nil }
    // An answer of an earlier run gives way.
    var line = line
    while let earlier = JSONMembers.range(of: "mtlint", in: line) { line.removeSubrange(earlier) }
    guard let end = line.lastIndex(of: UInt8(ascii: "}")) else { return nil }
    let isEmpty = line[..<end].last { $0 > 0x20 } == UInt8(ascii: "{")
    return Array(line[..<end]) + Array((isEmpty ? "" : ",").utf8) + Array(member(said, id).utf8) + Array(line[end...])
  }
}
