import CMarkGFM

/// A node of the parser's tree.
struct MarkdownNode {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  /// What extensions call their nodes.
  var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }
  /// Lines are counted from 1; columns are bytes, from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var literal: UnsafePointer<CChar>? { cmark_node_get_literal(pointer) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  /// The bytes of a string of C.
  static func bytes(_ string: UnsafePointer<CChar>) -> [UInt8] {
    var count = 0
    while string[count] != 0 { count += 1 }
    return (0..<count).map { UInt8(bitPattern: string[$0]) }
  }
}
