import Foundation
import LintEngine
import LintSession

/// What must hold for the answers to any stream of records.
public enum AnswerInvariants {
  /// Bytes of the longest record that is looked at.
  private static let longest = 2048
  /// Bytes that come at a time.
  private static let piece = 100

  /// One line for each thing that is wrong with the answers; empty when all is well.
  public static func problems(_ bytes: [UInt8], _ target: Session.Target) -> [String] {
    let check = RecordStream(target, .check(.info))
    let fix = RecordStream(target, .fix(FileRepair()))
    var lines = RecordLines(longest: longest)
    var items: [RecordLines.Item] = []
    for start in stride(from: 0, to: bytes.count, by: piece) { items += lines.take(Array(bytes[start..<min(bytes.count, start + piece)])) }
    items += lines.finish()
    var problems: [String] = []
    var passed: [UInt8] = []
    for item in items {
      switch item {
      case .record(let line, let end):
        passed += line + end
        problems += answerProblems(line, check, fix)
      case .tooLong(let piece, _): passed += piece
      case .endOfLong(let end): passed += end
      }
    }
    if passed != bytes { problems.append("the lines are not the stream: \(FileInvariants.shown(passed))") }
    return problems
  }

  private static func answerProblems(_ line: [UInt8], _ check: RecordStream, _ fix: RecordStream) -> [String] {
    var problems: [String] = []
    let record = object(line)
    let repaired = fix.answer(line)
    if repaired.line.contains(0x0A) { problems.append("a repaired record on two lines: \(FileInvariants.shown(repaired.line))") }
    if repaired.problem != nil, repaired.line != line {
      problems.append("a record with a problem is repaired: \(FileInvariants.shown(repaired.line))")
    }
    let second = fix.answer(repaired.line).line
    if second != repaired.line { problems.append("a second run changes \(FileInvariants.shown(repaired.line)) to \(FileInvariants.shown(second))") }
    if let record, object(repaired.line)?.count != record.count {
      problems.append("no record behind repairs: \(FileInvariants.shown(repaired.line))")
    }

    let checked = check.answer(line)
    if checked.line.contains(0x0A) { problems.append("an answer on two lines: \(FileInvariants.shown(checked.line))") }
    if let record { problems += memberProblems(checked.line, record) }
    // The record as one that is too long, in pieces.
    if var long = check.long("too long") {
      var answer: [UInt8] = []
      for start in stride(from: 0, to: line.count, by: 7) { answer += long.pass(Array(line[start..<min(line.count, start + 7)])) }
      answer += long.finish()
      // One that has an answer of an earlier run stays as it is.
      if let record, record["mtlint"] == nil { problems += memberProblems(answer, record) }
    }
    return problems
  }

  /// An answer is the record with its member, and nothing else.
  private static func memberProblems(_ answer: [UInt8], _ record: [String: Any]) -> [String] {
    guard let answered = object(answer) else { return ["no record: \(FileInvariants.shown(answer))"] }
    if answered["mtlint"] as? [String: Any] == nil { return ["no answer: \(FileInvariants.shown(answer))"] }
    func others(_ object: [String: Any]) -> NSDictionary { NSDictionary(dictionary: object.filter { $0.key != "mtlint" }) }
    return others(answered).isEqual(others(record)) ? [] : ["another record: \(FileInvariants.shown(answer))"]
  }

  /// The record as Foundation reads it; nil for what is no JSON object in UTF-8.
  private static func object(_ line: [UInt8]) -> [String: Any]? {
    guard String(validating: line, as: UTF8.self) != nil, !line.contains(0), line.first == UInt8(ascii: "{") else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
  }
}
