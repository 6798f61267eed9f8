/// Figures of another language as English writes them.
public enum EnglishFigure {
  /// Groups parted by commas, decimals by a point; nil where the figures are no single number by the signs of their language.
  public static func written(_ figures: String, _ facts: LanguageFacts) -> String? {
    let scalars = figures.unicodeScalars.map(\.value)
    guard FigureValue.value(scalars, facts) != nil else { return nil }
    var (whole, fraction) = ("", "")
    let mark = scalars.lastIndex { $0 == facts.decimal }
    let isFraction = mark.map { place in facts.group == facts.decimal ? false : scalars[(place + 1)...].allSatisfy(\.isDigit) } ?? false
    for (index, scalar) in scalars.enumerated() where scalar.isDigit {
      if isFraction, index > mark! {
        fraction.unicodeScalars.append(Unicode.Scalar(scalar)!)
      } else {
        whole.unicodeScalars.append(Unicode.Scalar(scalar)!)
      }
    }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return fraction.isEmpty ? grouped : "\(grouped).\(fraction)"
  }
}
