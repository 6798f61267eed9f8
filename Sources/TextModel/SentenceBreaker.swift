import CText
import Synchronization

/// Sentence boundaries of Unicode (UAX #29), the same as ICU's. Text in Latin letters goes through `SentenceRules`, which is many times faster; the rest
/// through break iterators that are kept for reuse: opening one costs more than an article.
final class SentenceBreaker {
  private struct Idle: @unchecked Sendable { var breakers: [OpaquePointer] = [] }
  private static let idle = Mutex(Idle())

  /// Opened for the first text that needs it; nil when ICU's data is missing.
  private lazy var breaker = Self.idle.withLock { $0.breakers.popLast() } ?? ctext_breaker_open("en")
  private var isOpen = false
  private var boundaries: [Int] = []

  deinit {
    guard isOpen, let breaker else { return }
    // Let go of the text before it goes away.
    _ = ctext_breaker_start(breaker, [0], 0)
    Self.idle.withLock { $0.breakers.append(breaker) }
  }

  /// Calls `body` with each boundary inside a piece of text, in bytes from its start; with or without the one at its end. Pieces of 2 GB and more have none.
  func forEachBoundary(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    boundaries.removeAll(keepingCapacity: true)
    if SentenceRules.append(boundariesOf: text, to: &boundaries) {
      boundaries.forEach(body)
    } else {
      forEachBoundaryOfICU(text, body)
    }
  }

  /// As `forEachBoundary`, whatever the text is written in.
  func forEachBoundaryOfICU(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    isOpen = true
    guard let breaker, let base = text.baseAddress, text.count < Int(Int32.max),
      ctext_breaker_start(breaker, base, Int64(text.count))
    else { return }
    while case let next = ctext_breaker_next(breaker), next >= 0 { body(Int(next)) }
  }
}
