import Foundation

/// What linting one hostile input cost at one size.
struct HostileMeasure {
  enum Ending {
    case done
    /// mtlint said that it is no text.
    case refused
    /// It was stopped at the limit.
    case slow
    case crashed
  }

  /// Over normal text by more than this is slow; growth of the time a byte from one size to the next by more than this is not linear.
  private static let slow = 3.0
  private static let steep = 1.5

  let bytes: Int
  /// Nanoseconds of processor time a byte, start-up not counted.
  var nanoseconds = 0.0
  /// Bytes of memory a byte, at the peak, start-up not counted.
  var memory = 0.0
  var findings = 0
  let ending: Ending

  /// What is wrong with the measures of an input at rising sizes; nil where nothing is. `normal`: those of normal text at the same sizes;
  /// `finding`: the nanoseconds that a finding may cost at each size.
  static func complaint(_ found: [Self], normal: [Self], finding: [Double]) -> String? {
    for (index, measure) in found.enumerated() {
      let size = HostileBench.megabytes(measure.bytes)
      switch measure.ending {
      case .crashed: return "crashes at \(size)"
      case .slow: return "goes over the limit at \(size)"
      case .refused: return nil
      case .done: break
      }
      let allowed = normal[index].nanoseconds + finding[index] * Double(measure.findings) / Double(measure.bytes)
      if measure.nanoseconds > allowed * slow {
        return String(format: "%.1f times as long as normal text and its findings at %@", measure.nanoseconds / allowed, size)
      }
      if index > 0, measure.nanoseconds > found[index - 1].nanoseconds * steep {
        return String(format: "time a byte grows %.1f times up to %@", measure.nanoseconds / found[index - 1].nanoseconds, size)
      }
    }
    return nil
  }
}
