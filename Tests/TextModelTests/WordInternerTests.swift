import TestSupport
import Testing

@testable import TextModel

/// Guards the numbers of words against a dictionary, and the reading of plain words against the scan of any word.
@Suite struct WordInternerTests {
  /// Numbers are given in the order of the text, one for each spelling, and every token is counted.
  private func check(_ bytes: [UInt8]) {
    let document = Shared.document(bytes)
    var numbers: [ArraySlice<UInt8>: UInt32] = [:]
    var counts: [UInt32] = []
    for token in document.tokens {
      let spelling = bytes[token.range]
      let number = numbers[spelling] ?? UInt32(numbers.count)
      if Int(number) == numbers.count {
        numbers[spelling] = number
        counts.append(0)
      }
      counts[Int(number)] += 1
      guard token.word == number else {
        Issue.record("\(String(decoding: spelling, as: UTF8.self)) is word \(token.word), not \(number)")
        return
      }
    }
    #expect(document.words.map(\.count) == counts)
  }

  /// Of one to twenty letters, so many that the table grows, each met again; and some that share their letters but not their length.
  @Test func manyWords() {
    var text = ""
    for number in 0..<3000 {
      let letters = String((0..<number % 20 + 1).map { Character(UnicodeScalar(UInt8(0x61 + (number / 20 + $0 * $0) % 26))) })
      text += "\(letters) \(letters.capitalized), \(letters.uppercased()) \(number) \(letters)é \(letters)\n"
    }
    check(Array((text + text).utf8))
    check([0x61, 0x20, 0x00, 0x61, 0x20, 0x00, 0x00, 0x20, 0x61, 0x62, 0x20, 0x61])
  }

  @Test(arguments: 0..<40) func anyBytes(_ seed: UInt64) { check(RandomText.bytes(seed: seed, longest: 900)) }

  /// Before every byte, with either first letter, at every distance from the end of the text.
  @Test func plainWords() {
    var plain = 0
    for next in UInt8.min...UInt8.max where !(0x61...0x7A).contains(next) {
      for length in 1...9 {
        for first: UInt8 in [0x41, 0x7A] {
          for rest in 0..<8 {
            let bytes = [first] + (1..<length).map { UInt8(0x61 + $0 * 5 % 26) } + [next] + Array(repeating: 0x7A, count: rest)
            bytes.withUnsafeBufferPointer { text in
              guard let word = PlainWord(text, at: 0) else { return }
              plain += 1
              var scan = WordScan()
              #expect(scan.scanAny(text, from: 0) == word.length && word.length == length, "\(bytes)")
              #expect((scan.flags == .capital) == word.isCapital && scan.flags.subtracting(.capital).isEmpty, "\(bytes)")
              #expect(WordHash.packed(0..<length, of: text) == word.packed, "\(bytes)")
              #expect(!":.@_".utf8.contains(next))
            }
          }
        }
      }
    }
    // The 50 bytes that end a word, before which a word of n letters is plain where at least 7 - n bytes follow them.
    #expect(plain == 50 * 2 * (1...7).reduce(0) { $0 + min(8, $1 + 1) })
  }

  @Test func packedHash() {
    Array("aZ é9\u{0}'-xyzzy,".utf8).withUnsafeBufferPointer { text in
      for start in text.indices {
        for end in start...min(start + 7, text.count) {
          let packed = WordHash.packed(start..<end, of: text)
          #expect(WordHash.hash(packed: packed, count: end - start) == WordHash.hash(UnsafeBufferPointer(rebasing: text[start..<end])))
        }
      }
    }
  }
}
