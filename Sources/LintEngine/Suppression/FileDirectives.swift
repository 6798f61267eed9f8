/// What the comments of a file accept in all of its texts: `mtlint:ignore-file`, in whichever of them it stands.
public struct FileDirectives: Sendable {
  /// Rules and families.
  private var names: Set<String> = []
  private var acceptsAll = false

  /// Nil when no text has such a comment.
  public init?(in texts: [[UInt8]]) {
    var isEmpty = true
    for directive in texts.lazy.flatMap(DirectiveScanner.scan) where directive.reach == .file {
      isEmpty = false
      if directive.names.isEmpty { acceptsAll = true } else { names.formUnion(directive.names.map(\.text)) }
    }
    if isEmpty { return nil }
  }

  func accepts(_ rule: Rule) -> Bool { acceptsAll || names.contains(rule.name) || names.contains(rule.family) }
}
