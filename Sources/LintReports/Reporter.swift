import FileSystem
import LintEngine
import TextModel
import TextSources

/// The findings of one file, ready to be reported.
public struct FileReport: Sendable {
  /// As it was given; a byte that is no UTF-8 shows as `\xE9`.
  public let path: String
  /// The same, as the system takes it (`FilePath`).
  public let systemPath: String
  /// The file as text in UTF-8: what positions count in.
  public let document: Document
  /// Sorted by offset in the file; only those that are shown.
  public let findings: [Finding]

  /// A text of the file, as its readers see it.
  public struct Reading: Sendable {
    public let document: Document
    /// Where they stand in the text.
    public let findings: [Finding]

    public init(document: Document, findings: [Finding]) {
      self.document = document
      self.findings = findings
    }
  }

  /// The texts of the file: one, the file itself, where it has no format. Their findings are those of the file.
  public let readings: [Reading]
  /// The findings, each in its text.
  private let places: [(finding: Finding, document: Document)]

  /// Turns offsets of the document into offsets of the file, which may be in another encoding.
  public let offsets: SourceOffsets

  public init(
    path: String, document: Document, findings: [Finding], offsets: SourceOffsets = .same, readings: [Reading]? = nil,
    places: [(finding: Finding, document: Document)]? = nil
  ) {
    self.path = FilePath.readable(path)
    systemPath = path
    self.offsets = offsets
    self.document = document
    self.findings = findings
    self.readings = readings ?? [Reading(document: document, findings: findings)]
    self.places = places ?? findings.map { ($0, document) }
  }
}

extension FileReport {
  /// What tells the findings apart from run to run; `path` is what the file is called.
  func fingerprints(_ path: String) -> [String] {
    Fingerprints(places, path: path).values
  }

  /// The file as its readers see it: its texts one below the other, without the format they stand in.
  var asRead: FileReport {
    guard let first = readings.first else { return self }
    if readings.count == 1 {
      return FileReport(path: systemPath, document: first.document, findings: first.findings, offsets: offsets, readings: readings)
    }
    var bytes: [UInt8] = []
    var moved: [Finding] = []
    for reading in readings {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      moved += reading.findings.map { $0.shifted(by: bytes.count) }
      bytes += reading.document.bytes
    }
    return FileReport(path: systemPath, document: Document(unread: bytes), findings: moved, offsets: offsets, readings: readings)
  }

  /// For each finding whose repair meets that of another, the finding whose repair is made first: by index.
  var waits: [Int: Int] { RepairPlan(findings, suggested: true).waits }
}

/// What a report says of one file; a run keeps it until the report is written, and the file itself no longer.
public struct Piece: Sendable, Equatable {
  /// What is said of one finding.
  public struct Entry: Sendable, Equatable {
    public let rule: Rule
    public let severity: Severity
    public let text: String

    public static func == (left: Self, right: Self) -> Bool {
      left.rule === right.rule && left.severity == right.severity && left.text == right.text
    }
  }

  /// What is said of the file as a whole.
  public var text: String
  /// One for each finding, for reports that sort, count or number them.
  public var entries: [Entry] = []

  public init(_ text: String) { self.text = text }

  /// A piece with an entry for each finding of a file.
  init(_ text: String, of file: FileReport, entry: (Int, Finding) -> String) {
    self.text = text
    entries = file.findings.enumerated().map { Entry(rule: $1.rule, severity: $1.severity, text: entry($0, $1)) }
  }
}

/// Writes findings in one format.
public protocol Reporter: Sendable {
  /// What the report says of one file. Called on any thread, in any order: the place for all work that needs the document.
  func render(_ file: FileReport) -> Piece
  /// The whole report, from the pieces in the order of the files.
  func document(_ pieces: [Piece], _ summary: Summary) -> String
}

/// A report that is written while the run goes on: the texts of the pieces one behind the other, and an end.
public protocol StreamedReporter: Reporter {
  /// What comes behind the last file.
  func finish(_ summary: Summary) -> String
}

extension StreamedReporter {
  public func document(_ pieces: [Piece], _ summary: Summary) -> String { pieces.map(\.text).joined() + finish(summary) }
}
