/// Last labels that make dotted words a domain or a file name.
///
/// Top-level domains which are also English words (`in`, `is`, `it`, `to`, `at`, `so`, `no`, `me` …) are left out: in running text they
/// are far more often the start of a sentence whose space was lost. Source: IANA's list of top-level domains.
enum DomainSuffix {
  private static let known: Set<String> = Set(
    """
    com org net edu gov mil int info biz tv io ai app dev xyz news online site club blog shop media press
    vn ru ua by kz uz kg tj tm az ge bg cz sk de fr es pt pl uk eu tr gr ro hu rs hr si mk al ba li lu mt cy ch nl se fi dk ee lv lt
    cn jp kr tw hk sg th ph pk bd lk np mm kh mn ir iq sa ae qa kw bh om jo lb sy il eg ma tn dz ly sd za ng ke gh tz ug et zw
    br ar mx cl pe ve ec uy py bo cr cu ca au nz fm gg cc ws
    jpg jpeg png gif svg webp pdf doc docx xls xlsx ppt pptx txt csv html htm php asp aspx js css json xml yml yaml zip rar gz
    mp3 mp4 avi mov wav exe apk py swift java cpp sh md
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Those of three letters or more that are no English words: with a capital, too, they make a domain or a file name (`harbour.Gov`).
  private static let codes: Set<String> = Set(
    """
    com org gov edu biz mil jpg jpeg png gif svg webp pdf docx xls xlsx ppt pptx txt csv html htm php asp aspx css json xml yml yaml rar
    mp3 mp4 avi exe apk
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Longest suffix above, in bytes.
  private static let longest = 6

  static func isKnown(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard label.count <= longest, label.allSatisfy({ $0.isASCIILower || $0.isASCIIDigit }) else { return false }
    return known.contains(String(decoding: label, as: UTF8.self))
  }

  /// True for a suffix that is no English word, in any case.
  static func isCode(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard label.count >= 3, label.count <= longest, label.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return false }
    return codes.contains(String(decoding: label, as: UTF8.self).lowercased())
  }
}
