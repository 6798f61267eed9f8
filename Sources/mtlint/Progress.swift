import FileSystem
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on the terminal that says how far a long run is; nothing where standard error is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var isWritten = false

  /// Runs over fewer files are over before anyone has read the line.
  private static let fewest = 200

  init(total: Int) {
    self.total = total
    isShown = total >= Self.fewest && Output.isTerminal(STDERR_FILENO) && !Output.isTerminal(STDOUT_FILENO)
  }

  mutating func show(_ done: Int) {
    guard isShown, done % 64 == 0 else { return }
    isWritten = true
    put("\r\(done) of \(total) files")
  }

  /// Takes the line away.
  mutating func clear() {
    if isWritten { put("\r\u{1B}[K") }
    isWritten = false
  }

  private func put(_ text: String) {
    Array(text.utf8).withUnsafeBytes { try? File.put($0, descriptor: STDERR_FILENO, name: "standard error") }
  }
}
