import FileSystem
import Foundation
import TextModel

/// Reads a word list of wordfreq: gzipped MessagePack of an array that holds a header and then the words of each frequency, those at index `i`
/// with `-i` centibels (100 times the base-10 logarithm of their share of all words), the most frequent first.
struct CBPack {
  /// The words with `-index` centibels.
  private(set) var buckets: [[String]] = []

  /// What is wrong with a file.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path): \(reason)" }
  }

  init(path: String) throws {
    guard File.isReadable(path) else { throw File.Failure(path: path) }
    var reader = Reader(bytes: try Self.decompressed(path)[...])
    guard let count = reader.arrayCount(), count > 0, reader.header() == ["format": "cB", "version": "1"] else {
      throw Failure(path: path, reason: "not a cB list, version 1")
    }
    for _ in 1..<count {
      guard let words = reader.words() else { throw Failure(path: path, reason: "not an array of words after \(buckets.count) arrays") }
      buckets.append(words)
    }
    guard reader.bytes.isEmpty else { throw Failure(path: path, reason: "more follows the list") }
  }

  private static func decompressed(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "--", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(path: path, reason: "gzip cannot decompress it") }
    return Array(data)
  }

  /// What a list uses of MessagePack (github.com/msgpack/msgpack, spec.md): arrays and short strings; in the header also a map and a small
  /// number. Nil stands for anything else.
  private struct Reader {
    var bytes: ArraySlice<UInt8>

    /// A big-endian number.
    private mutating func number(bytes count: Int) -> Int? {
      guard bytes.count >= count else { return nil }
      defer { bytes = bytes.dropFirst(count) }
      return bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number of elements that follow.
    mutating func arrayCount() -> Int? {
      guard let type = bytes.popFirst() else { return nil }
      switch type {
      case 0x90...0x9F: return Int(type & 0x0F)
      case 0xDC: return number(bytes: 2)
      case 0xDD: return number(bytes: 4)
      default: return nil
      }
    }

    private mutating func string() -> String? {
      guard let type = bytes.popFirst() else { return nil }
      let length: Int?
      switch type {
      case 0xA0...0xBF: length = Int(type & 0x1F)
      case 0xD9: length = number(bytes: 1)
      default: length = nil
      }
      guard let length, bytes.count >= length else { return nil }
      defer { bytes = bytes.dropFirst(length) }
      return String(validating: bytes.prefix(length), as: UTF8.self)
    }

    mutating func header() -> [String: String]? {
      guard let type = bytes.popFirst(), 0x80...0x8F ~= type else { return nil }
      var header: [String: String] = [:]
      for _ in 0..<(type & 0x0F) {
        guard let key = string() else { return nil }
        if let small = bytes.first, small < 0x80 {
          bytes.removeFirst()
          header[key] = String(small)
        } else {
          guard let value = string() else { return nil }
          header[key] = value
        }
      }
      return header
    }

    mutating func words() -> [String]? {
      guard let count = arrayCount() else { return nil }
      var words: [String] = []
      for _ in 0..<count {
        guard let word = string() else { return nil }
        words.append(word)
      }
      return words
    }
  }
}
