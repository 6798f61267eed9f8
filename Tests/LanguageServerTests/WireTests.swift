import Foundation
import LintSession
import Testing

@testable import LanguageServer

@Suite struct WireTests {
  /// What is read of bytes that come in pieces.
  private func frames(_ pieces: [String]) throws -> [Frames.Frame] {
    let pipe = Pipe()
    DispatchQueue.global().async {
      for piece in pieces { pipe.fileHandleForWriting.write(Data(piece.utf8)) }
      try? pipe.fileHandleForWriting.close()
    }
    var frames = Frames(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var read: [Frames.Frame] = []
    while true {
      let frame = frames.next()
      read.append(frame)
      if case .end = frame { return read }
    }
  }

  private func message(_ text: String) -> Frames.Frame { .message(Array(text.utf8)) }

  @Test func messagesInAnyPieces() throws {
    let text = "Content-Length: 2\r\n\r\n{}Content-Type: x; charset=utf-8\r\ncontent-length:3\r\n\r\n[1]"
    let expected = [message("{}"), message("[1]"), .end(nil)]
    #expect(try frames([text]) == expected)
    #expect(try frames(text.map { String($0) }) == expected)
    // Line feeds alone, and blank lines between messages.
    #expect(try frames(["\nContent-Length: 1\n\n1\r\n\r\nContent-Length: 1\n\n2"]) == [message("1"), message("2"), .end(nil)])
    #expect(try frames(["Content-Length: 0\r\n\r\n"]) == [message(""), .end(nil)])
    #expect(try frames([]) == [.end(nil)])
  }

  /// A header without a length is passed over; what tells no way on ends the stream.
  @Test func brokenStreams() throws {
    #expect(
      try frames(["Content-Size: 2\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == [
        .malformed("a header has no Content-Length"), message("{}"), .end(nil),
      ])
    #expect(try frames(["Content-Length: two\r\n\r\n"]) == [.malformed("a header has no Content-Length"), .end(nil)])
    #expect(try frames(["Content-Length: 5\r\n\r\n{}"]) == [.end("the stream ended in the middle of a message")])
    #expect(try frames(["Content-Len"]) == [.end("the stream ended in the middle of a header")])
    #expect(try frames(["Content-Length: -1\r\n\r\n{}"]) == [.end("a message of -1 bytes is longer than \(Frames.longest)")])
    #expect(try frames(["Content-Length: 99999999999\r\n\r\n{}"]) == [.end("a message of 99999999999 bytes is longer than \(Frames.longest)")])
    #expect(try frames([String(repeating: "a", count: 100_000)]) == [.end("a header is longer than 8192 bytes")])
  }

  @Test func kindsOfMessages() {
    func read(_ text: String) -> Message { Message(Array(text.utf8)) }
    #expect(read(#"{"id": 1, "method": "m", "params": {"a": 1}}"#) == .request(id: .number(1), method: "m", params: .object(["a": .number("1")])))
    #expect(read(#"{"id": "x", "method": "m"}"#) == .request(id: .string("x"), method: "m", params: .null))
    #expect(read(#"{"method": "m"}"#) == .notification(method: "m", params: .null))
    #expect(read(#"{"id": 1, "result": null}"#) == .response(id: .number(1), result: .null))
    #expect(read(#"{"id": 1, "error": {}}"#) == .response(id: .number(1), result: nil))
    for (text, code) in [
      ("{", ResponseError.Code.parseError), ("[]", .invalidRequest), ("3", .invalidRequest), (#"{"id": {}, "method": "m"}"#, .invalidRequest),
      (#"{"id": 1}"#, .invalidRequest), ("{}", .invalidRequest),
    ] {
      guard case .malformed(let error, _) = read(text) else {
        Issue.record("\(text) is taken")
        continue
      }
      #expect(error.code == code, "\(text)")
    }
  }

  /// What was taken back before it was looked at is known as such, and forgotten with its answer.
  @Test func cancelledRequests() {
    let inbox = Inbox()
    let cancel = Message.notification(method: "$/cancelRequest", params: .object(["id": .number("1")]))
    inbox.add(cancel)
    inbox.add(.request(id: .number(1), method: "m", params: .null))
    #expect(!inbox.isCancelled(.number(1)))
    inbox.add(cancel)
    #expect(inbox.isCancelled(.number(1)))
    #expect(inbox.next(milliseconds: 0) == .request(id: .number(1), method: "m", params: .null))
    #expect(inbox.next(milliseconds: 0) == nil)
    #expect(inbox.isCancelled(.number(1)))
    inbox.answered(.number(1))
    #expect(!inbox.isCancelled(.number(1)))
  }

  /// A document is out of date as long as a change of it waits.
  @Test func waitingChanges() {
    let inbox = Inbox()
    func change(_ uri: String, _ method: String = "textDocument/didChange") -> Message {
      .notification(method: method, params: .object(["textDocument": .object(["uri": .string(uri)])]))
    }
    for message in [change("a"), change("a"), change("b", "textDocument/didClose")] { inbox.add(message) }
    #expect(["a", "b", "c"].map(inbox.isOutdated) == [true, true, false])
    _ = inbox.next()
    #expect(inbox.isOutdated("a"))
    _ = inbox.next()
    #expect(["a", "b"].map(inbox.isOutdated) == [false, true])
    _ = inbox.next()
    #expect(!inbox.isOutdated("b"))
    inbox.add(.end(nil))
    #expect(inbox.isOutdated("c"))
  }
}
