import Dispatch
import LintSession
import Synchronization

/// The messages that wait. One thread reads them as they come, so that the other can see, in the middle of its work, that the work is no longer wanted.
final class Inbox: Sendable {
  private struct State {
    var messages: [Message] = []
    /// Messages of the front that have been taken.
    var taken = 0
    /// Requests without an answer yet, and those of them that the client has taken back.
    var open: Set<RequestID> = []
    var cancelled: Set<RequestID> = []
    /// Waiting changes of each document.
    var changes: [String: Int] = [:]
    var isEnding = false
  }

  private let state = Mutex(State())
  private let arrival = DispatchSemaphore(value: 0)

  /// Reads the messages of a stream on a thread of their own, until it ends.
  func read(descriptor: Int32) {
    DispatchQueue(label: "mtlint.lsp.reader").async {
      var frames = Frames(descriptor: descriptor)
      while true {
        switch frames.next() {
        case .message(let bytes): self.add(Message(bytes))
        case .malformed(let reason): self.add(.malformed(ResponseError(.parseError, reason), id: nil))
        case .end(let reason):
          self.add(.end(reason))
          return
        }
      }
    }
  }

  func add(_ message: Message) {
    state.withLock { state in
      switch message {
      // It is about a message that may be worked on: it has its effect now.
      case .notification("$/cancelRequest", let params):
        if let id = params["id"].flatMap(RequestID.init), state.open.contains(id) { state.cancelled.insert(id) }
        return
      case .request(let id, _, _): state.open.insert(id)
      case .notification("textDocument/didChange", let params), .notification("textDocument/didClose", let params):
        if let uri = params["textDocument"]?["uri"]?.string { state.changes[uri, default: 0] += 1 }
      case .notification("exit", _), .end: state.isEnding = true
      default: break
      }
      state.messages.append(message)
    }
    arrival.signal()
  }

  /// The next message, which is waited for; for so many milliseconds at most, or without end.
  func next(milliseconds: Int? = nil) -> Message? {
    let deadline = milliseconds.map { DispatchTime.now() + .milliseconds($0) } ?? .distantFuture
    while true {
      let message: Message? = state.withLock { state in
        guard state.taken < state.messages.count else { return nil }
        let message = state.messages[state.taken]
        state.taken += 1
        if state.taken == state.messages.count {
          state.messages.removeAll(keepingCapacity: false)
          state.taken = 0
        }
        if case .notification("textDocument/didChange", let params) = message { Self.forget(params, &state) }
        if case .notification("textDocument/didClose", let params) = message { Self.forget(params, &state) }
        return message
      }
      if let message { return message }
      if arrival.wait(timeout: deadline) == .timedOut { return nil }
    }
  }

  private static func forget(_ params: JSONValue, _ state: inout State) {
    guard let uri = params["textDocument"]?["uri"]?.string, let count = state.changes[uri] else { return }
    state.changes[uri] = count > 1 ? count - 1 : nil
  }

  /// True when the client has taken a request back.
  func isCancelled(_ id: RequestID) -> Bool { state.withLock { $0.cancelled.contains(id) } }

  /// Forgets a request that has been answered.
  func answered(_ id: RequestID) {
    state.withLock { state in
      state.open.remove(id)
      state.cancelled.remove(id)
    }
  }

  /// True when a document will be another, or is no longer wanted.
  func isOutdated(_ uri: String) -> Bool { state.withLock { $0.isEnding || $0.changes[uri] != nil } }
}
