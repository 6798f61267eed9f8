import TextModel

/// A damaged document as a page of HTML with a link at each damage, where a link is what broke the text, and links at sound places.
struct LinkedPage {
  /// Share of the words of sound text that are links or in bold.
  private static let share = 0.06

  private(set) var html = "<!DOCTYPE html>\n<html lang=\"en\"><body>\n"
  private var random: SplitMix

  /// The same document and seed give the same page.
  init(_ document: RepairTally.Damaged, seed: UInt64) {
    random = SplitMix(seed: seed)
    for (index, paragraph) in document.paras.enumerated() {
      html += "<p>\(marked(paragraph, document.gold.filter { $0.p == index }))</p>\n"
    }
    html += "</body></html>\n"
  }

  /// A paragraph whose damaged places stand beside a tag.
  private mutating func marked(_ paragraph: String, _ damages: [DamagedText.Gold]) -> String {
    let scalars = Array(paragraph.unicodeScalars)
    var taken: [Range<Int>] = []
    var links: [(range: Range<Int>, name: String)] = []
    for damage in damages {
      let old = Array(damage.orig.unicodeScalars)
      let seam = damage.start + zip(scalars[damage.start..<damage.end], old).prefix { $0 == $1 }.count
      // The name, or what stands before it.
      let before = word(endingAt: seam, scalars)
      let behind = word(from: seam, scalars)
      let choices = [before, behind].filter { !$0.isEmpty }
      if !choices.isEmpty { links.append((random.pick(choices), "a href=\"/news\"")) }
      taken.append(damage.start - 1..<damage.end + 1)
    }
    var index = 0
    while index < scalars.count {
      let word = word(from: index, scalars)
      if word.lowerBound == index, !word.isEmpty {
        if random.fraction() < Self.share, !taken.contains(where: { $0.overlaps(word) }) {
          links.append((word, random.pick(["a href=\"/x\"", "b", "em"])))
        }
        index = word.upperBound
      } else {
        index += 1
      }
    }
    var out = ""
    var done = 0
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where link.range.lowerBound >= done {
      out += Self.escaped(scalars[done..<link.range.lowerBound]) + "<\(link.name)>" + Self.escaped(scalars[link.range])
      out += "</\(link.name.prefix { $0 != " " })>"
      done = link.range.upperBound
    }
    return out + Self.escaped(scalars[done...])
  }

  /// The letters from a place on, behind a space if one stands there.
  private func word(from place: Int, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = place
    while start < scalars.count, !scalars[start].properties.isAlphabetic, start < place + 2 { start += 1 }
    var end = start
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    return start..<end
  }

  private func word(endingAt place: Int, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = place
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    return start..<place
  }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
