/// Why a job could not be done, in one line.
public struct Failure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
  public init(_ error: any Error) { description = String(describing: error) }
}
