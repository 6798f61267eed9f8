import FileSystem
import TextModel

/// A record that is too long to be looked at and passes by in pieces. Where its brackets and quotation marks close as those of one object do, a member
/// is put in front of its last brace; nothing is held back but that brace and the white space behind it. What is no JSON is none afterwards either: what
/// is put in is whole in itself, and stands where only the end of the object may stand.
public struct LongRecord {
  /// White space behind the last brace that is held back; with more of it, the record stays as it is.
  private static let longestEnd = 1 << 12
  private static let answer = Array("mtlint".utf8)

  /// The member: its name, a colon, its value.
  private let member: [UInt8]
  /// So far it is an object that can take the member: one that has an answer of an earlier run cannot.
  private var isOpen = true
  /// Its last brace has come.
  private var isClosed = false
  /// That brace, and what is behind it.
  private var held: [UInt8] = []
  /// Brackets that are open.
  private var depth = 0
  private var isEmpty = true
  private var isInString = false
  private var isEscaped = false
  /// The next string at the top is a key.
  private var expectsKey = false
  /// Bytes of the key that is going on, as far as it is `answer`; nil where it is not, and outside keys.
  private var matched: Int?

  /// The piece that comes next is the first.
  private var isFirst = true

  init(member: String) { self.member = Array(member.utf8) }

  /// Takes the next piece; returns what can be written.
  public mutating func pass(_ piece: [UInt8]) -> [UInt8] {
    var closing = 0
    for index in (isFirst ? piece.withoutByteOrderMark.startIndex : 0)..<piece.count where isOpen {
      let byte = piece[index]
      if isInString {
        readString(byte)
      } else if byte > 0x20 {
        if isClosed || depth == 0 && byte != UInt8(ascii: "{") { isOpen = false } else { read(byte) }
        if depth == 0, isOpen { (isClosed, closing) = (true, index) }
      }
    }
    isFirst = false
    if isOpen, isClosed {
      held += piece[closing...]
      if held.count <= Self.longestEnd { return Array(piece[..<closing]) }
      isOpen = false
      defer { held = [] }
      return piece[..<closing] + held
    }
    defer { held = [] }
    return held + piece
  }

  /// What is left at the end of the record.
  public func finish() -> [UInt8] { isOpen && isClosed ? (isEmpty ? [] : [UInt8(ascii: ",")]) + member + held : held }

  private mutating func read(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth > 0 { isEmpty = false }
      depth += 1
      expectsKey = depth == 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0, byte != UInt8(ascii: "}") { isOpen = false }
    case UInt8(ascii: ",") where depth == 1: expectsKey = true
    case UInt8(ascii: "\""):
      isInString = true
      isEmpty = false
      matched = depth == 1 && expectsKey ? 0 : nil
      expectsKey = false
    default: isEmpty = false
    }
  }

  private mutating func readString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
      matched = nil
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      if matched == Self.answer.count { isOpen = false }
      matched = nil
    } else if let count = matched {
      matched = count < Self.answer.count && Self.answer[count] == byte ? count + 1 : nil
    }
  }
}
