import Foundation

/// Draws times against amounts on logarithmic axes: panels side by side, in SVG that follows the light or dark of the page it stands on.
struct GrowthPlot {
  struct Panel {
    let title: String
    let curves: [BenchGrowth.Curve]
    /// Says an amount on the axis.
    let name: (Int) -> String
  }

  let panels: [Panel]

  private static let (width, height) = (430.0, 340.0)
  /// The frame of the axes within a panel.
  private static let frame = (left: 58.0, top: 40.0, right: 340.0, bottom: 296.0)
  /// Of lines and their names, for light and for dark: hues that also those tell apart who see fewer (Okabe and Ito), darker or lighter where needed.
  private static let colours = [
    ("#0072b2", "#56b4e9"), ("#b34700", "#e69f00"), ("#00795a", "#2fc79a"), ("#9c3f74", "#d98cb8"), ("#5d5d00", "#d6cc3b"),
  ]
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 2"]

  var svg: String {
    let total = Self.width * Double(panels.count)
    let head = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Self.text(total)) \#(Self.text(Self.height))" role="img" font-size="12">"#
    let drawn = panels.enumerated().map { #"<g transform="translate(\#(Self.text(Double($0) * Self.width)) 0)">\#n\#(panel($1))</g>"# }
    return ([head, "<title>\(title)</title>", style] + drawn + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var title: String { "Processor time against " + panels.map(\.title).joined(separator: ", and against ") }

  private var style: String {
    func rules(_ colour: KeyPath<(String, String), String>) -> String {
      Self.colours.enumerated().map { ".c\($0){stroke:\($1[keyPath: colour])}.t\($0){fill:\($1[keyPath: colour])}" }.joined()
    }
    return """
      <style>text{font-family:system-ui,sans-serif;fill:#1f2328}.line{fill:none;stroke-width:2}.grid{stroke:#d0d7de;stroke-width:.7}\(rules(\.0))
      @media (prefers-color-scheme:dark){text{fill:#e6edf3}.grid{stroke:#3d444d}\(rules(\.1))}</style>
      """
  }

  private func panel(_ panel: Panel) -> String {
    let points = panel.curves.flatMap(\.points)
    let (across, up) = (LogAxis(points.map { Double($0.amount) }), LogAxis(points.map(\.seconds)))
    let frame = Self.frame
    func x(_ value: Double) -> Double { frame.left + across.position(of: value) * (frame.right - frame.left) }
    func y(_ value: Double) -> Double { frame.bottom - up.position(of: value) * (frame.bottom - frame.top) }
    var lines = [Self.label(panel.title, frame.left, 20, "start", #" font-weight="600""#)]
    for power in across.powers {
      lines.append(Self.grid(x(power), frame.top, x(power), frame.bottom))
      lines.append(Self.label(panel.name(Int(power.rounded())), x(power), frame.bottom + 18, "middle"))
    }
    for power in up.powers {
      lines.append(Self.grid(frame.left, y(power), frame.right, y(power)))
      lines.append(Self.label(Self.time(power), frame.left - 6, y(power) + 4, "end"))
    }
    let curves = panel.curves.enumerated().filter { !$1.points.isEmpty }
    for (number, curve) in curves {
      let path = curve.points.map { "\(Self.text(x(Double($0.amount)))),\(Self.text(y($0.seconds)))" }.joined(separator: " ")
      let place = number % Self.colours.count
      lines.append(#"<polyline class="line c\#(place)" stroke-dasharray="\#(Self.dashes[place])" points="\#(path)"/>"#)
    }
    for (amount, ending) in Dictionary(grouping: curves, by: { $0.element.points.last!.amount }).sorted(by: { $0.key < $1.key }) {
      let heights = Self.apart(ending.map { y($0.element.points.last!.seconds) + 4 })
      for ((number, curve), height) in zip(ending, heights) {
        lines.append(Self.label(curve.program, x(Double(amount)) + 6, height, "start", #" class="t\#(number % Self.colours.count)""#))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Heights of names, moved so far that none covers another.
  static func apart(_ heights: [Double]) -> [Double] {
    var (moved, last) = (heights, -Double.infinity)
    for index in heights.indices.sorted(by: { heights[$0] < heights[$1] }) {
      moved[index] = max(heights[index], last + 14)
      last = moved[index]
    }
    return moved
  }

  private static func time(_ seconds: Double) -> String { seconds < 0.999 ? "\(text(seconds * 1000)) ms" : "\(text(seconds)) s" }

  private static func grid(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    #"<line class="grid" x1="\#(text(x1))" y1="\#(text(y1))" x2="\#(text(x2))" y2="\#(text(y2))"/>"#
  }

  private static func label(_ words: String, _ x: Double, _ y: Double, _ anchor: String, _ attributes: String = "") -> String {
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return #"<text x="\#(text(x))" y="\#(text(y))" text-anchor="\#(anchor)"\#(attributes)>\#(escaped)</text>"#
  }

  /// A number with one decimal at most.
  private static func text(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(format: "%.1f", rounded)
  }
}

/// A logarithmic axis over whole powers of ten.
struct LogAxis {
  private let first: Double
  private let last: Double

  /// An axis on which all of the values find room.
  init(_ values: [Double]) {
    first = (values.min().map { log10($0) + 1e-9 } ?? 0).rounded(.down)
    last = max(first + 1, (values.max().map { log10($0) - 1e-9 } ?? 1).rounded(.up))
  }

  var powers: [Double] { stride(from: first, through: last, by: 1).map { pow(10, $0) } }

  /// From 0 to 1.
  func position(of value: Double) -> Double { (log10(value) - first) / (last - first) }
}
