#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When work must be done. Nothing stops a thread from outside: who works looks at the deadline between two steps.
public struct Deadline: Sendable {
  private let isOver: @Sendable () -> Bool

  /// `isOver` must stay true once it is.
  public init(_ isOver: @escaping @Sendable () -> Bool) { self.isOver = isOver }

  /// So many milliseconds from now.
  public static func after(milliseconds: Int) -> Deadline {
    let (nanoseconds, overflows) = UInt64(milliseconds).multipliedReportingOverflow(by: 1_000_000)
    let (end, isNever) = now.addingReportingOverflow(nanoseconds)
    if overflows || isNever { return Deadline { false } }
    return Deadline { now > end }
  }

  public var hasPassed: Bool { isOver() }

  /// Nanoseconds of a clock that nobody sets.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
