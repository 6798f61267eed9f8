/// Reads the values of a YAML file, which is hostile until it has been read: neither recursion nor memory is what the file likes.
public struct YAMLFile {
  /// Levels of lists and mappings within each other.
  static let mostLevels = 256
  /// Values that aliases may add to those that are written out: a few lines can stand for billions.
  static let mostAliased = 1_000_000

  /// The root of each document in a file in UTF-8. `start` is behind a byte order mark.
  public static func documents(in bytes: [UInt8], from start: Int = 0) throws(YAMLError) -> [YAMLNode] {
    try bytes.withUnsafeBufferPointer { (all) throws(YAMLError) in
      var file = YAMLFile(try YAMLEvents(UnsafeBufferPointer(rebasing: all[start...]), start: start))
      return try file.documents()
    }
  }

  private let events: YAMLEvents
  /// Values with names, and how many values they are.
  private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
  private var level = 0
  /// Values that have been read, each as often as aliases stand for it.
  private var count = 0
  private var aliased = 0

  private init(_ events: YAMLEvents) { self.events = events }

  private mutating func documents() throws(YAMLError) -> [YAMLNode] {
    var roots: [YAMLNode] = []
    while true {
      switch try events.next().kind {
      case .streamEnd: return roots
      case .documentStart:
        anchors = [:]
        roots.append(try node(events.next()))
      default: continue
      }
    }
  }

  private mutating func node(_ event: YAMLEvent) throws(YAMLError) -> YAMLNode {
    if case .alias(let name) = event.kind { return try target(name, event) }
    let before = count
    count += 1
    let node: YAMLNode
    switch event.kind {
    case .sequenceStart(let isFlow):
      node = YAMLNode(content: .sequence(try items(event)), line: event.line, offset: event.offset, isFlow: isFlow)
    case .mappingStart(let isFlow):
      node = YAMLNode(content: .mapping(try pairs(event)), line: event.line, offset: event.offset, isFlow: isFlow)
    case .scalar(let text, let style):
      node = YAMLNode(content: .scalar(text, style), line: event.line, offset: event.offset, isFlow: false)
    case .alias, .streamStart, .streamEnd, .documentStart, .documentEnd, .end: throw error("a value was expected", event)
    }
    if let anchor = event.anchor { anchors[anchor] = (node, count - before) }
    return node
  }

  private mutating func target(_ name: String, _ event: YAMLEvent) throws(YAMLError) -> YAMLNode {
    guard let (target, size) = anchors[name] else { throw error("found undefined alias", event) }
    count += size
    aliased += size
    guard aliased <= Self.mostAliased else { throw error("the aliases stand for more than \(Self.mostAliased) values", event) }
    var node = target
    node.isAlias = true
    return node
  }

  private mutating func items(_ start: YAMLEvent) throws(YAMLError) -> [YAMLNode] {
    try enter(start)
    var items: [YAMLNode] = []
    while let event = try nextInside() { items.append(try node(event)) }
    return items
  }

  private mutating func pairs(_ start: YAMLEvent) throws(YAMLError) -> [YAMLNode.Pair] {
    try enter(start)
    var pairs: [YAMLNode.Pair] = []
    var seen: Set<String> = []
    while let event = try nextInside() {
      let key = try node(event)
      if let name = key.scalar, !seen.insert(name).inserted {
        throw YAMLError(problem: .repeatedKey(name), line: event.line, offset: event.offset)
      }
      pairs.append(YAMLNode.Pair(key: key, value: try node(events.next())))
    }
    return pairs
  }

  private mutating func enter(_ start: YAMLEvent) throws(YAMLError) {
    level += 1
    guard level <= Self.mostLevels else { throw error("nested more than \(Self.mostLevels) levels deep", start) }
  }

  /// The next event in a list or mapping; nil, and it is left, at its end.
  private mutating func nextInside() throws(YAMLError) -> YAMLEvent? {
    let event = try events.next()
    guard case .end = event.kind else { return event }
    level -= 1
    return nil
  }

  private func error(_ problem: String, _ event: YAMLEvent) -> YAMLError {
    YAMLError(problem: .malformed(problem), line: event.line, offset: event.offset)
  }
}
