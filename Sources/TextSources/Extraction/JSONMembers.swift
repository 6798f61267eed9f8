/// Finds members of an object without reading what they hold.
public enum JSONMembers {
  /// The bytes of a member of the object that a record is, with the comma that parts it from another one; nil where it has none of that name. The
  /// record must be sound JSON.
  public static func range(of name: String, in record: [UInt8]) -> Range<Int>? {
    let key = Array("\"\(name)\"".utf8)
    var depth = 0
    var index = record.firstIndex { $0 > 0x20 && $0 < 0x80 } ?? record.count
    var comma: Int?
    var member: (start: Int, comma: Int?)?
    var expectsKey = false
    while index < record.count {
      switch record[index] {
      case UInt8(ascii: "\""):
        let end = stringEnd(from: index, record)
        if depth == 1, expectsKey, record[index..<end].elementsEqual(key) { member = (index, comma) }
        expectsKey = false
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        expectsKey = depth == 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 1, let member { return (member.comma ?? member.start)..<index }
        depth -= 1
      case UInt8(ascii: ",") where depth == 1:
        if let member { return member.comma.map { $0..<index } ?? member.start..<index + 1 }
        comma = index
        expectsKey = true
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind the closing quotation mark of a string.
  private static func stringEnd(from start: Int, _ bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(bytes.count, index + 1)
  }
}
