import LintEngine
import Synchronization
import TestSupport
import Testing
import TextSources

@testable import LintSession

/// Guards the answers to records: deadlines and names.
@Suite struct RecordStreamTests {
  private static let record = "{\"id\": \"a\", \"body\": \"It is is cold.\"}"

  /// A stream whose records are late once they have been asked so often.
  private func stream(_ mode: RecordStream.Mode, lateAfter looks: Int, id: String? = nil) throws -> RecordStream {
    var options = RecordStream.Options()
    options.timeout = 30
    options.id = try id.map { JSONScalar(try FieldPath($0)) }
    options.deadline = { milliseconds in
      #expect(milliseconds == 30)
      let seen = Counter()
      return Deadline { seen.next() > looks }
    }
    return RecordStream(Shared.target("-"), mode, options)
  }

  private func answer(_ stream: RecordStream, _ record: String = record) -> (line: String, problem: String?) {
    let answer = stream.answer(Array(record.utf8))
    return (String(decoding: answer.line, as: UTF8.self), answer.problem)
  }

  /// Whenever it is noticed: what is late has no findings, and no repair.
  @Test(arguments: [0, 1, 2, 5, 20]) func aLateRecordPassesThrough(_ looks: Int) throws {
    let checked = answer(try stream(.check(.warning), lateAfter: looks))
    #expect(checked.line == Self.record.dropLast() + ",\"mtlint\":{\"error\":\"timed out after 30 ms\"}}")
    #expect(checked.problem == "timed out after 30 ms")
    let fixed = answer(try stream(.fix(FileRepair()), lateAfter: looks))
    #expect(fixed.line == Self.record)
    #expect(fixed.problem == "timed out after 30 ms")
  }

  @Test func aRecordInTimeIsAnswered() throws {
    let checked = answer(try stream(.check(.warning), lateAfter: .max))
    #expect(checked.problem == nil)
    #expect(checked.line.contains("\"rule\":\"duplicated-word\""))
    #expect(answer(try stream(.fix(FileRepair()), lateAfter: .max)).line == "{\"id\": \"a\", \"body\": \"It is cold.\"}")
  }

  /// Each record has its own time.
  @Test func theNextRecordStartsAnew() throws {
    let stream = try stream(.fix(FileRepair()), lateAfter: 300)
    for _ in 0..<20 { #expect(answer(stream).problem == nil) }
  }

  @Test func theIDIsSaid() throws {
    func said(_ record: String, _ field: String) throws -> String? {
      let stream = try stream(.check(.warning), lateAfter: 0, id: field)
      let answer = stream.answer(Array(record.utf8))
      let shown = String(decoding: answer.line, as: UTF8.self)
      #expect(shown.contains("\"mtlint\":{\"id\":") == (answer.id != nil))
      if let id = answer.id { #expect(shown.contains("\"mtlint\":{\"id\":\(id),\"error\":")) }
      return answer.id
    }
    #expect(try said(Self.record, "id") == "\"a\"")
    #expect(try said("{\"a\": {\"b\": 1.50}, \"body\": \"x\"}", "a.b") == "1.50")
    #expect(try said("{\"a\": [true, false], \"body\": \"x\"}", "a[1]") == "false")
    #expect(try said("{\"id\": \"é\\n\", \"id\": 2, \"body\": \"x\"}", "id") == "\"é\\n\"")
    #expect(try said("{\"id\": null, \"body\": \"x\"}", "id") == nil)
    #expect(try said("{\"id\": {\"id\": 1}, \"body\": \"x\"}", "id") == nil)
    #expect(try said("{\"id\": [1], \"body\": \"x\"}", "id") == nil)
    #expect(try said("{\"body\": \"x\"}", "id") == nil)
    #expect(try said("{\"id\": 1, \"body\": }", "id") == nil)
  }
}

/// Counts how often it is asked.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
