/// Which strings of a record are text, by their place in it.
///
/// | path | strings |
/// |---|---|
/// | `title` | the one under the key `title` at the top of a record; in a table, the column of that name |
/// | `article.title` | under `title` in what stands under `article` |
/// | `items[].text` | under `text` in each item of the list `items` |
/// | `items[0].text` | in the first item only |
/// | `paragraphs[]` | each item of the list `paragraphs` |
/// | `*.text` | under `text`, one level down, whatever the key above it |
/// | `**.text` | under `text` at any depth, the top included |
/// | `$` | the record itself, where it is a string |
/// | `"a.b".text` | a key with characters that mean something in a path; `\"` and `\\` in it are `"` and `\` |
///
/// `$.` in front changes nothing. Keys are compared byte by byte. What is not a string is never text, whatever leads to it.
public struct FieldPath: Sendable, Equatable {
  enum Step: Sendable, Equatable {
    case key([UInt8])
    case anyKey
    case item(Int)
    case anyItem
    /// Any number of keys and items, none included.
    case anyDepth
  }

  /// Why a text is no path, fit for a message.
  public struct Invalid: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// Steps a path may have.
  static let longest = 60

  let steps: [Step]
  /// ASCII letters of keys are compared without case.
  let ignoresCase: Bool

  public init(_ text: String) throws(Invalid) { try self.init(text, ignoringCase: false) }

  init(_ text: String, ignoringCase: Bool) throws(Invalid) {
    var parser = FieldPathParser(text)
    do { steps = try parser.steps() } catch { throw Invalid(description: "‘\(text)’ is no field path: \(error.reason)") }
    ignoresCase = ignoringCase
  }

  /// Keys of one level after the other.
  init(keys: [String], ignoringCase: Bool) {
    steps = keys.map { .key(Array($0.utf8)) }
    ignoresCase = ignoringCase
  }

  /// Whether a step leads to a key.
  func matches(_ step: Step, key: some Collection<UInt8>) -> Bool {
    switch step {
    case .anyKey, .anyDepth: true
    case .key(let own):
      if ignoresCase { own.count == key.count && zip(own, key).allSatisfy { Self.folded($0.0) == Self.folded($0.1) } } else { own.elementsEqual(key) }
    case .item, .anyItem: false
    }
  }

  /// Whether a step leads to an item, counted from 0.
  func matches(_ step: Step, item: Int) -> Bool {
    switch step {
    case .anyItem, .anyDepth: true
    case .item(let own): own == item
    case .key, .anyKey: false
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
