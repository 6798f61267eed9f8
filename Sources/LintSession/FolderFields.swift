import Synchronization
import TextSources

/// Reads files, and keeps account of what a folder has of the fields asked for: a file of records that has none of them is no article, and passed
/// over, but a folder in which nothing has them is a mistake.
public final class FolderFields: Sendable {
  /// What is known of a folder.
  private struct Account {
    /// True when a file has the fields, or may have them (Markdown in its front matter).
    var hasFields = false
    /// The fields that each file passed over was to have, by path.
    var missing: [String: [String]] = [:]
  }

  /// By folder, as the command line names it.
  private let accounts = Mutex<[String: Account]>([:])

  public init() {}

  /// The file of a target; nil for one that is passed over. `name` is what standard input is called. `inPlace`: it is to be repaired where it stands.
  public func read(_ target: Session.Target, name: String? = nil, inPlace: Bool = false) throws -> SourceFile? {
    do {
      let file =
        try inPlace ? Inputs.repairable(Inputs.contents(target.path), of: target, name: name) : Inputs.read(target, name: name)
      if let folder = target.folder, file.format.isRecords || file.format == .markdown {
        accounts.withLock { $0[folder, default: Account()].hasFields = true }
      }
      return file
    } catch let error as Inputs.NoFields {
      guard let folder = target.folder, !error.fields.isEmpty else { throw error }
      accounts.withLock { $0[folder, default: Account()].missing[target.path] = error.fields }
      return nil
    }
  }

  /// How many files have been passed over.
  public var passedOver: Int { accounts.withLock { $0.values.reduce(0) { $0 + $1.missing.count } } }

  /// What is to be said of folders in which no file has the fields, a line each.
  public var failures: [String] {
    let accounts = accounts.withLock { $0 }
    return accounts.sorted { $0.key < $1.key }.compactMap { folder, account in
      guard !account.hasFields, let fields = account.missing.min(by: { $0.key < $1.key })?.value else { return nil }
      let names = fields.map { "‘\($0)’" }.joined(separator: ", ")
      return "\(Inputs.name(folder)): no file here has text in the field\(fields.count == 1 ? "" : "s") \(names); name other fields with --field"
    }
  }
}
