/// Tells text from the other types that a scalar without quotation marks may have in YAML 1.1 (https://yaml.org/type/).
struct PlainScalar {
  private static let nulls: Set = ["", "~", "null", "Null", "NULL"]
  private static let words = nulls.union([
    "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF", "<<", "=",
  ])

  static func isNull(_ text: String) -> Bool { nulls.contains(text) }

  static func isText(_ text: String) -> Bool {
    if text.utf8.count <= 5, words.contains(text) { return false }
    var number = PlainScalar(rest: text.utf8[...])
    var time = number
    return !number.takeNumber() && !time.takeTimestamp()
  }

  /// What has not been read.
  private var rest: Substring.UTF8View

  private mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { rest.starts(with: $0) }
    if isNext { rest = rest.dropFirst(text.utf8CodeUnitCount) }
    return isNext
  }

  private mutating func take(oneOf bytes: StaticString) -> Bool { take(oneOf: bytes, 1...1) }

  /// Takes as many bytes of a set as there are, or as may be; false when there are too few.
  private mutating func take(oneOf bytes: StaticString, _ count: ClosedRange<Int>) -> Bool {
    var taken = 0
    while taken < count.upperBound, let byte = rest.first, bytes.withUTF8Buffer({ $0.contains(byte) }) {
      rest.removeFirst()
      taken += 1
    }
    return taken >= count.lowerBound
  }

  /// All of it is an integer or a floating point number; also of base 60, such as 12:30.
  private mutating func takeNumber() -> Bool {
    _ = take(oneOf: "+-")
    if take("0b") { return take(oneOf: "01_", 1...Int.max) && rest.isEmpty }
    if take("0o") { return take(oneOf: "01234567_", 1...Int.max) && rest.isEmpty }
    if take("0x") { return take(oneOf: "0123456789abcdefABCDEF_", 1...Int.max) && rest.isEmpty }
    if take(".inf") || take(".Inf") || take(".INF") || take(".nan") || take(".NaN") || take(".NAN") { return rest.isEmpty }
    let first = rest.first
    if first != UInt8(ascii: ".") {
      guard take(oneOf: "0123456789", 1...1) else { return false }
      _ = take(oneOf: "0123456789_", 0...Int.max)
      if rest.first == UInt8(ascii: ":") { return takeSixties(isInteger: first != UInt8(ascii: "0")) }
    }
    if take("."), !take(oneOf: "0123456789_", first == UInt8(ascii: ".") ? 1...Int.max : 0...Int.max) { return false }
    if take(oneOf: "eE") {
      _ = take(oneOf: "+-")
      guard take(oneOf: "0123456789", 1...Int.max) else { return false }
    }
    return rest.isEmpty
  }

  /// What follows the first number of one to the base of 60. One that begins with 0 has a fraction: 08:30 is text.
  private mutating func takeSixties(isInteger: Bool) -> Bool {
    while take(":") {
      let isBelowSixty = rest.first.map { $0 < UInt8(ascii: "6") } ?? false
      guard take(oneOf: "0123456789", 1...(isBelowSixty ? 2 : 1)) else { return false }
    }
    return take(".") ? take(oneOf: "0123456789_", 0...Int.max) && rest.isEmpty : isInteger && rest.isEmpty
  }

  /// All of it is a date, or a date and a time.
  private mutating func takeTimestamp() -> Bool {
    let digits: StaticString = "0123456789"
    let start = rest
    guard take(oneOf: digits, 4...4), take("-"), take(oneOf: digits, 1...2), take("-"), take(oneOf: digits, 1...2) else { return false }
    if rest.isEmpty { return start.count == 10 }
    guard take(oneOf: "Tt") || take(oneOf: " \t", 1...Int.max), take(oneOf: digits, 1...2), take(":"), take(oneOf: digits, 2...2), take(":"),
      take(oneOf: digits, 2...2)
    else { return false }
    if take(".") { _ = take(oneOf: digits, 0...Int.max) }
    _ = take(oneOf: " \t", 0...Int.max)
    if take(oneOf: "+-") { return take(oneOf: digits, 1...2) && (rest.isEmpty || take(":") && take(oneOf: digits, 2...2) && rest.isEmpty) }
    _ = take("Z")
    return rest.isEmpty
  }
}
