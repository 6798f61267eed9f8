import Foundation

/// A connection to a server on this machine, on which anything may be sent.
final class Connection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  struct Broken: Error {
    let received: String
  }

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    // A server that hangs fails the test instead of stopping it.
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard status == 0 else { throw Broken(received: "") }
  }

  deinit { close(descriptor) }

  /// A request for a check, with a form as its body and further header fields, each with its line end.
  static func post(_ body: String, _ fields: String = "", length: Int? = nil) -> String {
    """
    POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\(fields)\
    Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)
    """
  }

  static func get(_ target: String, _ fields: String = "Host: localhost\r\n") -> String { "GET \(target) HTTP/1.1\r\n\(fields)\r\n" }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends as much as the other side takes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// The next answer.
  func answer() throws -> Answer {
    while true {
      if let answer = Answer(&received) { return answer }
      guard receive() else { throw Broken(received: String(decoding: received, as: UTF8.self)) }
    }
  }

  /// All that comes before the other side ends the connection.
  func rest() -> String {
    while receive() {}
    return String(decoding: received, as: UTF8.self)
  }

  /// True when the other side has ended the connection, once what it sent before is read.
  func isEnded() -> Bool {
    while receive() {}
    return errno != EAGAIN
  }

  /// True when the other side has ended the connection by now.
  var hasEnded: Bool {
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT) | Int32(MSG_PEEK))
    return count == 0 || count < 0 && errno != EAGAIN
  }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    errno = 0
    let count = recv(descriptor, &piece, piece.count, 0)
    if count > 0 { received += piece[..<count] }
    return count > 0
  }
}

/// An answer, as it came.
struct Answer {
  let status: Int
  /// The header, in lower case.
  let head: String
  let body: String

  /// Takes an answer that is whole from the bytes received.
  init?(_ received: inout [UInt8]) {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    head = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
    let length = head.firstMatch(of: /content-length: ([0-9]+)/).flatMap { Int($0.1) } ?? 0
    guard received.count >= end.upperBound + length else { return nil }
    status = head.firstMatch(of: /^http\/1.[01] ([0-9]+)/).flatMap { Int($0.1) } ?? 0
    body = String(decoding: received[end.upperBound..<end.upperBound + length], as: UTF8.self)
    received.removeFirst(end.upperBound + length)
  }
}
