/// Guesses whether bytes that are no UTF-8 are Chinese, Japanese or Korean in an encoding of two bytes a character. A second byte may look like an
/// ASCII letter there, so that a repair by bytes could cut a character.
struct DoubleByteGuess {
  /// The likely encoding; nil when the bytes do not come in pairs.
  let name: String?

  init(_ bytes: [UInt8]) {
    var pairs: [(lead: UInt8, trail: UInt8)] = []
    var singles = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
      } else if (0x81...0xFE).contains(lead), index + 1 < bytes.count, bytes[index + 1] >= 0x40, bytes[index + 1] != 0x7F, bytes[index + 1] != 0xFF {
        pairs.append((lead, bytes[index + 1]))
        index += 2
      } else {
        singles += 1
        index += 1
      }
    }
    guard pairs.count >= 2, singles * 10 <= pairs.count else {
      name = nil
      return
    }
    func share(_ test: ((lead: UInt8, trail: UInt8)) -> Bool) -> Double { Double(pairs.count(where: test)) / Double(pairs.count) }
    // In letters of one byte, the second of a pair would most often be the next letter, in ASCII.
    let isShiftJIS = share { (0x81...0x9F).contains($0.lead) || (0xE0...0xEF).contains($0.lead) } > 0.9 && share { $0.lead < 0xA0 } > 0.3
    guard isShiftJIS || share({ $0.trail >= 0xA1 }) > 0.5 else {
      name = nil
      return
    }
    let kana = share { ($0.lead == 0xA4 || $0.lead == 0xA5) && $0.trail >= 0xA1 }
    let hangul = share { (0xB0...0xC8).contains($0.lead) && $0.trail >= 0xA1 }
    name = isShiftJIS ? "Shift JIS" : kana > 0.2 ? "EUC-JP" : hangul > 0.95 ? "EUC-KR" : share { $0.trail < 0x7F } > 0.2 ? "Big5" : "GBK"
  }
}
