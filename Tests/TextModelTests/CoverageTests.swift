import TestSupport
import Testing

@testable import TextModel

/// Guards that no byte is lost or looked at twice, whatever the bytes are.
@Suite struct CoverageTests {
  @Test(arguments: 0..<4) func everyByteIsInOneTokenOrWhiteSpace(_ batch: UInt64) {
    for seed in stride(from: batch, to: Project.isFullFuzz ? 4000 : 600, by: 4) {
      let problems = Cover.problems(Shared.document(RandomText.bytes(seed: seed / 4 + batch * 1_000_003, longest: 400)))
      if !problems.isEmpty { Issue.record("seed \(seed): \(problems)") }
    }
  }

  /// Each pair of pieces: the tokenizer's special cases at the end of the text and beside each other.
  @Test func everyPairOfPieces() {
    for left in RandomText.pieces {
      for right in RandomText.pieces {
        let problems = Cover.problems(Shared.document(left + right))
        if !problems.isEmpty { Issue.record("\(String(decoding: left + right, as: UTF8.self).debugDescription): \(problems)") }
      }
    }
  }

  static let illFormed: [(String, [UInt8])] = [
    ("a lone continuation", [0x80]), ("an overlong NUL", [0xC0, 0x80]), ("an overlong slash", [0xE0, 0x80, 0xAF]),
    ("a lone surrogate", [0xED, 0xA0, 0x80]),
    ("a pair of surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]), ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("two of three bytes", [0xE2, 0x80]), ("three of four bytes", [0xF0, 0x9F, 0x99]), ("FE FF", [0xFE, 0xFF]),
  ]

  /// What is not UTF-8 becomes tokens of kind `other`, one a byte, between words that are read as ever.
  @Test(arguments: illFormed.indices) func illFormedBytesAreOther(_ index: Int) {
    let (name, bytes) = Self.illFormed[index]
    let document = Shared.document(Array("The ".utf8) + bytes + Array(" geese".utf8))
    #expect(document.tokens.count == bytes.count + 2, "\(name)")
    #expect(document.tokens.dropFirst().dropLast().allSatisfy { $0.kind == .other && $0.range.count == 1 }, "\(name)")
    #expect(document.tokens.last.map { document.text($0) } == "geese", "\(name)")
    for length in 0...document.bytes.count { #expect(Cover.problems(Shared.document(Array(document.bytes[..<length]))) == [], "\(name)") }
  }

  /// The decoder agrees with the standard library's on where characters begin and what they are.
  @Test func decoderAgreesWithSwift() {
    for seed in 0..<400 as Range<UInt64> {
      let bytes = RandomText.bytes(seed: seed, longest: 300)
      var expected: [Int32] = []
      var parser = Unicode.UTF8.ForwardParser()
      var input = bytes.makeIterator()
      parsing: while true {
        switch parser.parseScalar(from: &input) {
        case .valid(let scalar): expected.append(Int32(Unicode.UTF8.decode(scalar).value))
        case .error(let length): expected += Array(repeating: DecodedScalar.invalid, count: length)
        case .emptyInput: break parsing
        }
      }
      let actual = bytes.withUnsafeBufferPointer { buffer in
        var values: [Int32] = []
        var index = 0
        while index < buffer.count {
          let scalar = DecodedScalar(buffer, at: index)
          values.append(scalar.value)
          index += scalar.length
        }
        return values
      }
      if actual != expected { Issue.record("seed \(seed) is decoded differently") }
    }
  }

  /// Every code point, and every value that is none.
  @Test func decoderReadsEveryCodePoint() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let decoded = bytes.withUnsafeBufferPointer { DecodedScalar($0, at: 0) }
      if decoded.value != Int32(value) || decoded.length != bytes.count { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
