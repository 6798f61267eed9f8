import LintEngine
import TextModel

/// One JSON object a line, one line a finding.
public struct JSONLinesReporter: Reporter {
  private let unit: ColumnUnit

  public init(unit: ColumnUnit = .char) { self.unit = unit }

  public func render(_ file: FileReport) -> String {
    var out = ""
    var positions = Positions(file.document, unit: unit)
    for finding in file.findings {
      let start = positions.position(of: finding.range.lowerBound)
      var ahead = positions
      let end = ahead.position(of: finding.range.upperBound)
      out += "{\"path\":\(JSON.string(file.path)),\"rule\":\(JSON.string(finding.rule.name)),\"family\":\(JSON.string(finding.rule.family))"
      out += ",\"class\":\(JSON.string(finding.rule.damage.rawValue)),\"severity\":\"\(finding.severity.name)\""
      out += ",\"start\":\(finding.range.lowerBound),\"end\":\(finding.range.upperBound)"
      out += ",\"line\":\(start.line),\"column\":\(start.column),\"endLine\":\(end.line),\"endColumn\":\(end.column)"
      out += ",\"text\":\(JSON.string(file.document.text(finding.range))),\"message\":\(JSON.string(finding.message)),\"fixes\":["
      out += finding.fixes.map(Self.fix).joined(separator: ",")
      out += "]}\n"
    }
    return out
  }

  public func finish(_ summary: Summary) -> String { "" }

  private static func fix(_ fix: Fix) -> String {
    let edits = fix.edits.map {
      "{\"start\":\($0.range.lowerBound),\"end\":\($0.range.upperBound),\"replacement\":\(JSON.string($0.replacement))}"
    }
    return "{\"safety\":\"\(fix.safety.name)\",\"edits\":[\(edits.joined(separator: ","))]}"
  }
}

/// JSON texts (RFC 8259).
public enum JSON {
  public static func string(_ text: String) -> String {
    // Most texts need no escapes.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    if isPlain { return "\"\(text)\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
