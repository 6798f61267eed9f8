import CMarkGFM
import Synchronization

/// A parsed file: owns the tree.
final class MarkdownTree {
  let root: MarkdownNode

  /// The parser keeps the marks of its extensions in one table for all threads, and clears it behind each file.
  private static let lock = Mutex(false)
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Parses a file from an offset on.
  convenience init(_ source: MarkdownSource) { self.init(source.masked[source.start...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    let tree = Self.lock.withLock { isRegistered in
      if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
      isRegistered = true
      return UInt(bitPattern: Self.parse(bytes))
    }
    guard let tree = OpaquePointer(bitPattern: tree) else { fatalError("the parser of Markdown gave no tree") }
    root = MarkdownNode(tree)
  }

  deinit { cmark_node_free(root.pointer) }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer? {
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.bindMemory(to: CChar.self).baseAddress { cmark_parser_feed(parser, base, buffer.count) }
    }
    return cmark_parser_finish(parser)
  }
}
