import LintEngine
import TextModel

/// The hour as other languages write it: "19h30", "at 15 o’clock", "at 17.35 pm", "until 24:00".
enum ClockForms {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    if !document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]) { return lettered(index, document) }
    return oClock(index, document) ?? clock(index, document) ?? twice(index, document) ?? midnight(index, document)
  }

  /// "19h30", "17h", "8h15": as French, Portuguese and Vietnamese write it.
  private static func lettered(_ index: Int, _ document: Document) -> NumberForm? {
    let parts = document.text(token: index).split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), (0...23).contains(hour), parts[0].count <= 2, parts[1].isEmpty || parts[1].count == 2 else {
      return nil
    }
    guard let minutes = parts[1].isEmpty ? 0 : Int(parts[1]), (0...59).contains(minutes) else { return nil }
    // "the 24h of Le Mans", "48h later": a duration has no minutes and no preposition of time.
    guard !parts[1].isEmpty || document.token(index - 1, isOneOf: "at", "around", "from", "until", "by", "before", "after") else { return nil }
    return NumberForm(tokens: index..<index + 1, what: "foreign style of clock time", text: twelve(hour, minutes))
  }

  /// "at 15 o’clock": English counts twelve.
  private static func oClock(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, is: "o'clock"), document.followsGap(index + 1), let (hour, minutes) = time(index, document, mayBeBare: true),
      (13...24).contains(hour)
    else { return nil }
    return NumberForm(tokens: index..<index + 2, what: "24-hour clock with ‘o’clock’", text: hour == 24 ? "midnight" : twelve(hour, minutes))
  }

  /// "11.00 clock": German "Uhr".
  private static func clock(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, is: "clock"), document.followsGap(index + 1), let (hour, minutes) = time(index, document, mayBeBare: false),
      !document.isWord(index + 2) || document.has(index + 2, .function)
    else { return nil }
    return NumberForm(tokens: index..<index + 2, what: "foreign style of clock time", text: twelve(hour % 24, minutes))
  }

  /// "17.35 pm", "20:20 a.m.": the clock of 24 hours and that of twelve at once.
  private static func twice(_ index: Int, _ document: Document) -> NumberForm? {
    let half = index + 1
    guard document.token(half, isIn: .halvesOfDay), let (hour, minutes) = time(index, document, mayBeBare: true),
      (13...23).contains(hour)
    else { return nil }
    let (written, shown) = (document.text(token: half), figures(hour, minutes))
    return NumberForm(
      tokens: index..<half + 1, what: "24-hour clock with ‘\(written)’", text: "\(shown) \(written.replacing("a", with: "p"))")
  }

  /// "from 12:00 to 24:00"
  private static func midnight(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index, is: "24:00"), document.hasFreeEdge(index) else { return nil }
    return NumberForm(tokens: index..<index + 1, what: "midnight in figures", text: "midnight", alone: .info)
  }

  private static func time(_ index: Int, _ document: Document, mayBeBare: Bool) -> (hour: Int, minutes: Int)? {
    guard document.length(index) <= 5 else { return nil }
    let parts = document.text(token: index).split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == ":" })
    guard let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour) else { return nil }
    if parts.count == 1 { return mayBeBare ? (hour, 0) : nil }
    guard parts.count == 2, parts[1].count == 2, let minutes = Int(parts[1]), (0...59).contains(minutes) else { return nil }
    return (hour, minutes)
  }

  private static func twelve(_ hour: Int, _ minutes: Int) -> String { "\(figures(hour, minutes)) \(hour < 12 ? "a.m." : "p.m.")" }

  private static func figures(_ hour: Int, _ minutes: Int) -> String {
    "\(hour % 12 == 0 ? 12 : hour % 12)\(minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)")"
  }
}
