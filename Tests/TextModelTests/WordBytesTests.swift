import TestSupport
import Testing

@testable import TextModel

/// Guards what reads several bytes of a word at once, against reading them one by one.
@Suite struct WordBytesTests {
  private static let bytes = (0..<64).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }

  /// At every place of a text, its end included.
  @Test func hashOfAPart() {
    Self.bytes.withUnsafeBufferPointer { text in
      for start in 0...text.count {
        for end in start...text.count {
          #expect(WordHash.hash(start..<end, of: text) == WordHash.hash(UnsafeBufferPointer(rebasing: text[start..<end])), "\(start)..<\(end)")
        }
      }
    }
  }

  @Test func equality() {
    for count in 0..<40 {
      let left = Array(Self.bytes[..<count])
      #expect(
        left.withUnsafeBytes {
          equalBytes($0.baseAddress ?? UnsafeRawPointer(bitPattern: 8)!, $0.baseAddress ?? UnsafeRawPointer(bitPattern: 8)!, count)
        })
      for place in left.indices {
        var right = left
        right[place] ^= 0x10
        #expect(
          !left.withUnsafeBytes { left in right.withUnsafeBytes { equalBytes(left.baseAddress!, $0.baseAddress!, count) } }, "\(place) of \(count)")
      }
    }
  }

  /// Any byte may end a run of letters, wherever it stands.
  @Test func runsOfLetters() {
    for other in UInt8.min...UInt8.max where !(0x61...0x7A).contains(other) {
      for length in 0..<18 {
        for rest in 0..<10 {
          let text = (0..<length).map { UInt8(0x61 + $0) } + [other] + [UInt8](repeating: 0x7A, count: rest)
          let end = text.withUnsafeBufferPointer { WordScan.endOfLowercase($0, from: 0) }
          #expect(end == length, "\(length) letters before byte \(other)")
          if end != length { return }
        }
      }
    }
    #expect(Array("abcdefghijkl".utf8).withUnsafeBufferPointer { WordScan.endOfLowercase($0, from: 3) } == 12)
  }
}
