/// When to use colour.
enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// Colour for a descriptor: `auto` means a terminal, unless NO_COLOR is set (no-color.org).
  func isOn(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal(descriptor) && (Output.environment("NO_COLOR") ?? "").isEmpty && Output.environment("TERM") != "dumb"
    }
  }
}
