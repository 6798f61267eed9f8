/// Expands a hunspell dictionary into its word forms, for the lexicon image.
///
/// Covers prefixes, suffixes, their conditions, cross products and second suffixes (FLAG char, long, num, UTF-8). It may produce a form
/// that hunspell refuses: the caller asks hunspell about each one. Format: hunspell(5).
struct AffixExpander {
  private struct Affix {
    let isPrefix: Bool
    let crossProduct: Bool
    let strip: [UInt8]
    let append: [UInt8]
    let condition: Condition
    /// Flags of the affix itself: further affixes that may follow.
    let flags: [UInt32]
  }

  /// `.`, letters and `[classes]`, matched at one end of the stem.
  private struct Condition {
    /// Each position: allowed (or, negated, forbidden) scalars; empty and negated = any.
    var positions: [(scalars: [Unicode.Scalar], negated: Bool)] = []

    init(_ text: Substring) {
      var inClass = false
      guard text != "." else { return }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "[":
          inClass = true
          positions.append(([], false))
        case "]": inClass = false
        case "^" where inClass && positions[positions.count - 1].scalars.isEmpty: positions[positions.count - 1].negated = true
        case "." where !inClass: positions.append(([], true))
        default:
          if inClass { positions[positions.count - 1].scalars.append(scalar) } else { positions.append(([scalar], false)) }
        }
      }
    }

    func holds(_ stem: String, atEnd: Bool) -> Bool {
      guard !positions.isEmpty else { return true }
      let scalars = Array(stem.unicodeScalars)
      guard scalars.count >= positions.count else { return false }
      let offset = atEnd ? scalars.count - positions.count : 0
      return positions.indices.allSatisfy { positions[$0].scalars.contains(scalars[offset + $0]) != positions[$0].negated }
    }
  }

  private enum FlagStyle { case character, long, number }

  private var affixes: [UInt32: [Affix]] = [:]
  private var style = FlagStyle.character
  private var aliases: [[UInt32]] = []
  private let stems: [UInt8]

  /// Takes the contents of the .aff and the .dic file.
  init(affixes text: [UInt8], stems: [UInt8]) {
    self.stems = stems
    var crossProducts: [UInt32: Bool] = [:]
    var seenAliasCount = false
    for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let cells = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard let keyword = cells.first else { continue }
      switch keyword {
      case "FLAG" where cells.count > 1: style = cells[1] == "long" ? .long : cells[1] == "num" ? .number : .character
      case "AF" where cells.count > 1:
        // The first line gives the number of aliases.
        if seenAliasCount { aliases.append(flags(cells[1])) } else { seenAliasCount = true }
      case "PFX", "SFX":
        guard cells.count >= 4, let flag = flags(cells[1]).first else { continue }
        guard let cross = crossProducts[flag] else {
          crossProducts[flag] = cells[2] == "Y"
          continue
        }
        let parts = cells[3].split(separator: "/", maxSplits: 1)
        let affix = Affix(
          isPrefix: keyword == "PFX", crossProduct: cross, strip: cells[2] == "0" ? [] : Array(cells[2].utf8),
          append: parts.first.map { $0 == "0" ? [] : Array($0.utf8) } ?? [],
          condition: Condition(cells.count > 4 ? cells[4] : "."), flags: parts.count > 1 ? resolved(parts[1]) : [])
        affixes[flag, default: []].append(affix)
      default: break
      }
    }
  }

  private func flags(_ text: Substring) -> [UInt32] {
    switch style {
    case .character: return text.unicodeScalars.map(\.value)
    case .number: return text.split(separator: ",").compactMap { UInt32($0) }
    case .long:
      let scalars = Array(text.unicodeScalars)
      return stride(from: 0, to: scalars.count - 1, by: 2).map { scalars[$0].value << 16 | scalars[$0 + 1].value }
    }
  }

  /// Flags given by themselves or, where the file has aliases, by number; a number without its alias stands for none.
  private func resolved(_ text: Substring) -> [UInt32] {
    guard !aliases.isEmpty, let number = Int(text) else { return flags(text) }
    return aliases.indices.contains(number - 1) ? aliases[number - 1] : []
  }

  /// Calls `body` with the UTF-8 of every form; a form may come more than once.
  func forEachForm(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var isFirst = true
    for line in stems.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      defer { isFirst = false }
      // The first line is the number of stems; morphological fields follow a TAB.
      if isFirst, line.allSatisfy({ $0.isASCIIDigit }) { continue }
      let entry = line.prefix { $0 != 0x09 }
      let slash = entry.firstIndex(of: 0x2F) ?? entry.endIndex
      let stem = String(decoding: entry[..<slash], as: UTF8.self)
      let flagText = slash < entry.endIndex ? String(decoding: entry[(slash + 1)...], as: UTF8.self) : ""
      expand(stem, flags: resolved(flagText[...]), body)
    }
  }

  private func expand(_ stem: String, flags: [UInt32], _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    func emit(_ form: String) {
      var form = form
      form.withUTF8(body)
    }
    emit(stem)
    let rules = flags.flatMap { affixes[$0] ?? [] }
    guard !rules.isEmpty else { return }
    for affix in rules {
      guard let form = apply(affix, to: stem) else { continue }
      emit(form)
      for second in affix.flags.flatMap({ affixes[$0] ?? [] }) { if let longer = apply(second, to: form) { emit(longer) } }
      guard !affix.isPrefix, affix.crossProduct else { continue }
      for prefix in rules where prefix.isPrefix && prefix.crossProduct { if let both = apply(prefix, to: form) { emit(both) } }
    }
  }

  private func apply(_ affix: Affix, to stem: String) -> String? {
    let bytes = Array(stem.utf8)
    guard bytes.count > affix.strip.count, affix.condition.holds(stem, atEnd: !affix.isPrefix) else { return nil }
    if affix.isPrefix {
      guard bytes.starts(with: affix.strip) else { return nil }
      return String(decoding: affix.append + bytes[affix.strip.count...], as: UTF8.self)
    }
    guard bytes[(bytes.count - affix.strip.count)...].elementsEqual(affix.strip) else { return nil }
    return String(decoding: bytes[..<(bytes.count - affix.strip.count)] + affix.append, as: UTF8.self)
  }
}
