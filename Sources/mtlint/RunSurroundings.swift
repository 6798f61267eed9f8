import FileSystem
import LintReports
import LintSession
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What reports say about where and when a run takes place.
enum RunSurroundings {
  /// Seconds since 1970; SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set.
  private static var now: Int { Output.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? Int(time(nil)) }

  /// What reports are told when nobody says otherwise.
  static var reportOptions: ReportOptions {
    var options = ReportOptions()
    options.version = Release.version
    options.time = now
    options.paths = paths
    return options
  }

  /// The folder of the run and, under GitHub Actions and GitLab CI, that of the checkout.
  private static var paths: ReportPaths {
    let root = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].lazy.compactMap { Output.environment($0).flatMap(real) }.first
    return ReportPaths(folder: real(".") ?? "", root: root)
  }

  /// An absolute path without links; nil when there is no such folder.
  private static func real(_ path: String) -> String? {
    path.isEmpty ? nil : File.real(path)
  }
}
