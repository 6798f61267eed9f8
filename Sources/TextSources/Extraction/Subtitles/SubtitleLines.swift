/// The lines of a file of subtitles, and what each is.
struct SubtitleLines {
  enum Kind {
    case blank
    /// The number or the name of a cue.
    case name
    /// What stands for the number of a cue of SubRip and is none.
    case brokenNumber
    case timing
    case text
    /// The head of the file, a style, a region, a note.
    case other
  }

  /// Bytes of the file, without what ends them.
  let ranges: [Range<Int>]
  private(set) var kinds: [Kind]
  let isWebVTT: Bool

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isWebVTT = bytes[start...].starts(with: "WEBVTT".utf8)
    ranges = Self.ranges(bytes, from: start)
    kinds = ranges.map { line in
      let text = bytes[line].trimmed
      return text.isEmpty ? .blank : CueTiming.isTiming(text) ? .timing : .other
    }
    if isWebVTT { classifyWebVTT(bytes) } else { classifySubRip(bytes) }
  }

  private static func ranges(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var line = start
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        ranges.append(line..<index)
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        line = index + 1
      }
      index += 1
    }
    if line < bytes.count { ranges.append(line..<bytes.count) }
    return ranges
  }

  /// Text goes from the times to the next empty line.
  private mutating func classifyWebVTT(_ bytes: [UInt8]) {
    var isCue = false
    for index in kinds.indices {
      switch kinds[index] {
      case .blank: isCue = false
      case .timing:
        // Two times in one block: the second cue lacks its empty line.
        isCue = true
      default:
        if isCue {
          kinds[index] = .text
        } else if index + 1 < kinds.count, kinds[index + 1] == .timing {
          kinds[index] = .name
        }
      }
    }
  }

  /// Text goes to the next number with times below it: what stands behind an empty line still belongs to the cue, so far as players show it.
  private mutating func classifySubRip(_ bytes: [UInt8]) {
    var isCue = false
    for index in kinds.indices {
      switch kinds[index] {
      case .timing: isCue = true
      case .blank: break
      default:
        let isBeforeTiming = index + 1 < kinds.count && kinds[index + 1] == .timing
        if isBeforeTiming, bytes[ranges[index]].trimmed.allSatisfy({ (0x30...0x39).contains($0) }) {
          kinds[index] = .name
        } else if isBeforeTiming, index == 0 || kinds[index - 1] == .blank {
          kinds[index] = .brokenNumber
        } else if isCue {
          kinds[index] = .text
        }
      }
    }
  }
}
