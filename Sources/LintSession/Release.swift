/// What this mtlint is, for every front door.
public enum Release {
  public static let version = "0.1.0"
}
