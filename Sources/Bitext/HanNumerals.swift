/// Numerals and powers of ten of Chinese, Japanese and Korean.
enum HanNumerals {
  static func power(_ scalar: UInt32) -> Double? {
    switch Unicode.Scalar(scalar) {
    case "十": 10
    case "百": 100
    case "千", "천": 1e3
    case "万", "萬", "만": 1e4
    case "亿", "億", "억": 1e8
    case "兆", "조": 1e12
    default: nil
    }
  }

  static func digit(_ scalar: UInt32) -> Double? {
    switch Unicode.Scalar(scalar) {
    case "〇", "零": 0
    case "一": 1
    case "二", "两", "兩": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// ‘Some’ between figures and a power: 2300多万.
  static func isSome(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return "多余餘数數여".unicodeScalars.contains(scalar)
  }

  /// Powers that are the first sign of a unit there: 千瓦, 百分之.
  static func isUnit(_ power: UInt32, before next: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(next), power == 0x5343 || power == 0x767E else { return false }
    return "瓦米克卡分".unicodeScalars.contains(scalar)
  }

  /// The value of a run of numerals; nil where it is more likely a word.
  static func value(_ run: ArraySlice<UInt32>) -> Double? {
    if run.allSatisfy({ digit($0) != nil }) {
      guard [1, 2, 4].contains(run.count) else { return nil }
      return run.reduce(0.0) { $0 * 10 + digit($1)! }
    }
    guard run.contains(where: { digit($0) != nil }) else { return nil }
    var (total, section, current) = (0.0, 0.0, 0.0)
    for scalar in run {
      if let digit = digit(scalar) {
        current = digit
      } else if let power = power(scalar) {
        if power < 1e4 {
          section += max(current, 1) * power
        } else {
          total += max(section + current, 1) * power
          section = 0
        }
        current = 0
      }
    }
    return total + section + current
  }
}
