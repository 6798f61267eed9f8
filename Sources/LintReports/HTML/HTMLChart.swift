/// Counts by class as bars: an inline SVG without any style of its own.
enum HTMLChart {
  private static let rowHeight = 20
  private static let labelWidth = 150
  private static let barWidth = 260
  private static let width = 460

  /// The longest bar first. Whoever cannot see the bars is told the counts.
  static func svg(_ counts: [String: Int]) -> String {
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let most = rows.first?.value else { return "" }
    let height = rows.count * rowHeight
    let told = rows.map { "\($0.key) \(HTMLNumber.grouped($0.value))" }.joined(separator: ", ")
    var out = "<svg class=\"chart\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"chart-title chart-counts\">\n"
    out += "<title id=\"chart-title\">Findings by class</title><desc id=\"chart-counts\">\(told)</desc>\n"
    for (index, row) in rows.enumerated() {
      let top = index * rowHeight
      let length = max(2, barWidth * row.value / most)
      out += "<text class=\"label\" x=\"\(labelWidth - 8)\" y=\"\(top + 14)\" text-anchor=\"end\">\(row.key)</text>"
      out += "<rect class=\"bar\" x=\"\(labelWidth)\" y=\"\(top + 3)\" width=\"\(length)\" height=\"14\" rx=\"2\"/>"
      out += "<text class=\"count\" x=\"\(labelWidth + length + 6)\" y=\"\(top + 14)\">\(HTMLNumber.grouped(row.value))</text>\n"
    }
    return out + "</svg>\n"
  }
}
