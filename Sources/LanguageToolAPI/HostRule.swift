/// Names by which a server on the loopback interface may be called. A page whose own name is made to point at this machine (DNS rebinding) calls it
/// by that name, and is refused.
public enum HostRule {
  /// True for the `Host` field of a request to this machine: `localhost`, an address of 127.0.0.0/8 or `[::1]`, with or without a port.
  public static func isLoopback(_ field: String) -> Bool {
    let field = field.lowercased()
    if field.hasPrefix("[") { return field.hasPrefix("[::1]") && isPort(field.dropFirst(5)) }
    let name = field.prefix { $0 != ":" }
    guard isPort(field.dropFirst(name.count)) else { return false }
    return name == "localhost" || name == "localhost." || isLoopbackAddress(name)
  }

  /// True for an address of 127.0.0.0/8.
  private static func isLoopbackAddress(_ name: some StringProtocol) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isPort(_ text: Substring) -> Bool { text.isEmpty || text.first == ":" && UInt16(text.dropFirst()) != nil }
}
