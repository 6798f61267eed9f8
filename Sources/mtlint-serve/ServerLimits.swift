/// What a server lets its clients do.
struct ServerLimits {
  /// Bytes of the longest text, without the escapes of a form.
  let textBytes: Int
  /// Milliseconds from the end of a request to its answer.
  let timeout: Int
  /// Milliseconds for a request to arrive, for an answer to be taken, and for a connection without either.
  let idleTimeout: Int
  let connections: Int

  /// Bytes of the longest body: an escape takes three bytes for one.
  var bodyBytes: Int { 3 * textBytes + 1 << 16 }
  /// Bytes of all bodies that have been taken in and not been answered.
  var pendingBytes: Int { 16 * bodyBytes }
  /// Requests that wait for a thread or have one.
  var jobs: Int { 128 }
  /// Bytes of all header fields of a request.
  var headerBytes: Int { 1 << 16 }
}
