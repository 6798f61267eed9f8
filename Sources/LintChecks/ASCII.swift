/// ASCII by byte.
extension UInt8 {
  var isLowercaseASCII: Bool { self &- 0x61 < 26 }
  var isUppercaseASCII: Bool { self &- 0x41 < 26 }
  var isDigitASCII: Bool { self &- 0x30 < 10 }
  /// A letter, a figure, an apostrophe or a hyphen.
  var isWordASCII: Bool { isLowercaseASCII || isUppercaseASCII || isDigitASCII || self == 0x27 || self == 0x2D }
}
