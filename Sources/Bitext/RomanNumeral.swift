/// I to CCCXCIX.
enum RomanNumeral {
  private static let values: [UInt32: Int] = [0x49: 1, 0x56: 5, 0x58: 10, 0x4C: 50, 0x43: 100]

  /// The value; nil for what is no numeral in its usual form.
  static func value(_ word: ArraySlice<UInt32>) -> Int? {
    guard word.count < 12 else { return nil }
    let figures = word.map { values[$0] ?? 0 }
    guard !figures.isEmpty, !figures.contains(0) else { return nil }
    var value = 0
    for (index, figure) in figures.enumerated() { value += index + 1 < figures.count && figures[index + 1] > figure ? -figure : figure }
    return value > 0 && written(value).elementsEqual(word) ? value : nil
  }

  private static func written(_ value: Int) -> [UInt32] {
    var (rest, out) = (value, "")
    for (sign, worth) in [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)] {
      while rest >= worth {
        out += sign
        rest -= worth
      }
    }
    return out.unicodeScalars.map(\.value)
  }
}
