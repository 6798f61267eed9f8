/// What the model of page lines sees. The templates are numbered; a change of what they say needs another fingerprint and a new training.
enum PageFeatures {
  static let fingerprint: UInt32 = 0x5047_0001

  /// Adds the features of a line. `listed`: what the phrase list says of each line.
  static func write(_ index: Int, _ page: PageLayout, _ listed: [PageModel.Listing], to list: inout FeatureList) {
    let line = page.lines[index]
    list.add(400)
    writeShape(line, to: &list)
    writeClasses(line, to: &list)
    if line.words + line.numbers <= PageLayout.shortLine { writeWords(line, page, to: &list) }
    writePlace(index, page, to: &list)
    writeTopic(index, page, to: &list)
    list.add(470, UInt32(listed[index].rawValue))
    let near = (max(0, index - 2)...min(listed.count - 1, index + 2)).count { $0 != index && listed[$0] != .unlisted }
    if near > 0 { list.add(471, UInt32(near)) }
  }

  /// The transition from one line to the next: 0 = the article's, 1 = the page's; by the line breaks between them.
  static func writeTransition(_ from: UInt32, _ to: UInt32, _ gap: UInt32, to list: inout FeatureList) {
    list.add(480, from, to)
    list.add(481, from, to, gap)
  }

  /// Number of edges that a value has reached.
  @inline(__always)
  private static func step(_ value: Int, _ edges: Int...) -> UInt32 { UInt32(edges.count { value >= $0 }) }
  /// The same for hundredths of a whole.
  @inline(__always)
  private static func share(_ part: Int, _ whole: Int, _ edges: Int...) -> UInt32 {
    let value = part * 100 / max(1, whole)
    return UInt32(edges.count { value >= $0 })
  }

  private static func length(_ line: PageLine) -> UInt32 { step(line.words, 1, 2, 3, 4, 6, 9, 13, 21, 36) }

  private static func writeShape(_ line: PageLine, to list: inout FeatureList) {
    let length = length(line)
    list.add(401, length)
    list.add(402, line.end.rawValue)
    list.add(403, line.end.rawValue, step(line.words, 1, 4, 9, 21))
    list.add(404, line.start.rawValue)
    list.add(405, share(line.capitals, line.words - 1, 1, 20, 40, 70, 100), line.words < 4 ? 1 : 0)
    list.add(406, share(line.digits, line.size, 1, 10, 30, 60))
    let isShort = line.words < 15
    let (clock, date) = (isShort && line.signs.contains(.clock), isShort && line.signs.contains(.date))
    if clock || date { list.add(407, clock ? 1 : 0, date ? 1 : 0, line.words <= 4 ? 1 : 0) }
    if line.words == 0 { list.add(408, UInt32(min(line.numbers, 2)), step(line.tokens.count, 2, 4)) }
    list.add(409, share(line.function, line.words, 1, 15, 25, 35, 50), line.words < 5 ? 1 : 0)
    list.add(410, line.signs.contains(.finite) ? 1 : 0, step(line.words, 4, 9))
    list.add(411, step(line.sentences, 2, 3, 5))
    if line.signs.contains(.allCapitals) { list.add(412, step(line.words, 2, 5)) }
    for (number, sign) in PageLine.Signs.all.enumerated() where line.signs.contains(sign) { list.add(413, UInt32(number)) }
    if line.label > 0 { list.add(414, UInt32(line.label), line.isBareLabel ? 1 : 0) }
  }

  private static func writeClasses(_ line: PageLine, to list: inout FeatureList) {
    let size = step(line.words, 4, 9, 21)
    let any: UInt32 = line.page > 0 ? 1 : 0
    list.add(420, share(line.page, line.words, 1, 10, 20, 34, 60), size)
    let signs = line.signs
    if signs.contains(.command), line.words < 25 { list.add(421, step(line.words, 4, 9)) }
    if signs.contains(.commandAndPage) { list.add(422, size) }
    let isTold = line.words < 30 && !signs.contains(.quote)
    if isTold, signs.contains(.you) { list.add(423, any) }
    if isTold, signs.contains(.we) { list.add(424, any) }
    if signs.contains(.itself) { list.add(425, size) }
    if signs.contains(.pageLabel) { list.add(426, line.isBareLabel ? 1 : 0) }
  }

  /// Words and pairs of words, with the ends of the line: a phrase list that learns.
  private static func writeWords(_ line: PageLine, _ page: PageLayout, to list: inout FeatureList) {
    var previous: UInt32 = 1
    for index in line.tokens {
      let token = page.document.tokens[index]
      let word: UInt32
      switch token.kind {
      case .word, .abbreviation: word = page.document.words[Int(token.word)].foldedHash
      case .number: word = 3
      case .url: word = 4
      default: continue
      }
      list.add(430, word)
      list.add(431, previous, word)
      previous = word
    }
    list.add(431, previous, 2)
  }

  private static func shape(_ index: Int, _ page: PageLayout) -> UInt32 {
    guard page.lines.indices.contains(index) else { return 99 }
    let line = page.lines[index]
    return step(line.words, 1, 2, 4, 7, 13, 30) * 2 + (line.endsSentence ? 1 : 0)
  }

  private static func writePlace(_ index: Int, _ page: PageLayout, to list: inout FeatureList) {
    let zone: UInt32 = index < page.firstProse ? 0 : index > page.lastProse ? 2 : 1
    let away = zone == 0 ? page.firstProse - index : zone == 2 ? index - page.lastProse : 0
    list.add(440, zone)
    list.add(441, zone, shape(index, page))
    list.add(442, zone, step(away, 2, 4, 8, 16))
    if index == 0 { list.add(443) }
    if index == page.lines.count - 1 { list.add(444) }
    let (before, behind) = (shape(index - 1, page), shape(index + 1, page))
    list.add(445, 0, shape(index - 2, page))
    list.add(445, 1, before)
    list.add(445, 2, behind)
    list.add(445, 3, shape(index + 2, page))
    list.add(446, before, behind)
    list.add(447, page.gap(before: index), page.gap(before: index + 1))
    list.add(448, step(page.proseCount, 1, 3, 6))
    let line = page.lines[index]
    if !line.endsSentence {
      var run = 1
      for step in [-1, 1] {
        var other = index + step
        while page.lines.indices.contains(other), run < 9, !page.isProse[other], !page.lines[other].endsSentence {
          run += 1
          other += step
        }
      }
      list.add(449, step(run, 2, 3, 5, 9), zone)
    }
    guard !page.isProse[index], let first = line.firstWord else { return }
    let word = page.document.tokens[first].word
    let near = (max(0, index - 6)...min(page.lines.count - 1, index + 6)).count { other in
      other != index && page.lines[other].firstWord.map { page.document.tokens[$0].word == word } == true
    }
    if near > 1 { list.add(450) }
  }

  private static func writeTopic(_ index: Int, _ page: PageLayout, to list: inout FeatureList) {
    let (all, known) = page.topic(index)
    if page.isRepeated(index) { list.add(460) }
    guard all > 0 else { return list.add(461, 99) }
    let zone: UInt32 = index < page.firstProse ? 0 : index > page.lastProse ? 2 : 1
    list.add(461, share(known, all, 1, 25, 50, 80), step(all, 2, 4, 9))
    list.add(462, share(known, all, 1, 30, 60), zone, page.lines[index].endsSentence ? 1 : 0)
    if index > 0 { list.add(463, share(page.inHeadline(index), all, 1, 34, 70)) }
  }
}
